using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalog.Tests.NonInterference.Operations;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>A step as a request to one of the servers, with the cursors that this server gave.</summary>
internal sealed class StepRequest
{
    private const int LongestAddress = 6000;

    private readonly Step _step;

    /// <param name="cursor">What a cursor is for this server.</param>
    public StepRequest(Step step, Func<Given.Cursor, string> cursor)
    {
        _step = step;
        var cursors = new List<string>();
        var text = new OperationText(step.Operation, given =>
        {
            cursors.Add(cursor(given));
            return $"cursor{cursors.Count - 1}end";
        });

        // A fault is put in before cursors are, so that it is at the same place for both servers.
        var document = text.Document + (step.HasSecondOperation ? " query R { __typename }" : string.Empty);
        document = step.Fault is { } fault ? FaultyText.Of(document, fault) : document;
        Document = Fill(document, cursors);
        Variables = Fill(text.Variables, cursors);
    }

    public string Document { get; }

    public string Variables { get; }

    public HttpRequestMessage Message(string token)
    {
        var address = $"/graphql?query={Uri.EscapeDataString(Document)}&variables={Uri.EscapeDataString(Variables)}"
            + (_step.OperationName is null ? string.Empty : $"&operationName={_step.OperationName}");
        var message = _step is { IsGet: true, IsPersisted: false } && address.Length <= LongestAddress
            ? new HttpRequestMessage(HttpMethod.Get, address)
            : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Body(), Encoding.UTF8, "application/json") };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        message.Headers.Accept.ParseAdd(_step.Accept);
        if (_step.Wish is var (name, value))
        {
            message.Headers.Add(name, value);
        }

        return message;
    }

    private static string Fill(string text, List<string> cursors) => cursors.Index().Aggregate(text, (filled, cursor) =>
        filled.Replace($"cursor{cursor.Index}end", cursor.Item, StringComparison.Ordinal));

    private string Body() =>
        $$"""{{{(_step.IsNamed ? string.Empty : $"\"query\":{JsonSerializer.Serialize(Document)},")}}"variables":{{Variables}}{{(_step.OperationName is null ? string.Empty : $",\"operationName\":\"{_step.OperationName}\"")}}{{Extensions()}}}""";

    private string Extensions() => _step.IsPersisted
        ? $",\"extensions\":{{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)))}\"}}}}"
        : string.Empty;
}
