using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Catalog.Tests.NonInterference.Operations;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>A step as a request to one of the servers, with the cursors that this server gave.</summary>
internal sealed class StepRequest
{
    private const int LongestAddress = 6000;

    private readonly Step _step;

    public StepRequest(Step step, Cursors cursors)
    {
        _step = step;
        var text = new OperationText(step.Operation, cursors.Resolve);
        Document = text.Document + (step.HasSecondOperation ? " query R { __typename }" : string.Empty);
        if (step.Fault is { } fault)
        {
            Document = FaultyText.Of(Document, fault);
        }

        Variables = text.Variables;
    }

    public string Document { get; }

    public string Variables { get; }

    public HttpRequestMessage Message(string token)
    {
        var address = $"/graphql?query={Uri.EscapeDataString(Document)}&variables={Uri.EscapeDataString(Variables)}"
            + (_step.OperationName is null ? string.Empty : $"&operationName={_step.OperationName}");
        var message = _step.IsGet && address.Length <= LongestAddress
            ? new HttpRequestMessage(HttpMethod.Get, address)
            : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Body(), Encoding.UTF8, "application/json") };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        message.Headers.Accept.ParseAdd(_step.Accept);
        return message;
    }

    private string Body() =>
        $$"""{"query":{{JsonSerializer.Serialize(Document)}},"variables":{{Variables}}{{(_step.OperationName is null ? string.Empty : $",\"operationName\":\"{_step.OperationName}\"")}}}""";
}
