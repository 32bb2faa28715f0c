using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Supply;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Supply;

/// <summary>A supply whose content comes when the test feeds it.</summary>
internal sealed class FedSupply : IDisposable
{
    private readonly CatalogServer _server;
    private readonly string _key;
    private readonly FedContent _content = new();
    private readonly HttpClient _http;
    private readonly HttpRequestMessage _request;
    private readonly CancellationTokenSource _gone = new();
    private readonly Task<HttpResponseMessage> _answer;

    public FedSupply(CatalogServer server, string key, string query = "?batch=100", string resource = SupplyServer.Household)
    {
        (_server, _key) = (server, key);
        _http = server.Client(SupplyServer.Police, Scopes.Steward);
        _request = SupplyServer.Request(resource, _content, key, "application/jsonl", query);
        _answer = _http.SendAsync(_request, _gone.Token);
    }

    public void Feed(string content) => _content.Parts.Writer.TryWrite(Encoding.UTF8.GetBytes(content));

    /// <summary>Feeds rows, and waits until so many of the supply's are committed.</summary>
    public async Task FeedAsync(string content, long until)
    {
        Feed(content);
        await WaitAsync(supply => supply.Accepted >= until);
    }

    /// <summary>Waits until the books tell of the supply what is to be.</summary>
    public async Task<SupplyRow> WaitAsync(Func<SupplyRow, bool> condition)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await _server.SupplyRowAsync(_key) is { } supply && condition(supply))
            {
                return supply;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The supply stands at {JsonSerializer.Serialize(await _server.SupplyRowAsync(_key))}.");
    }

    public Task<SupplyRow> BrokenOffAsync() => WaitAsync(supply => supply.Status == SupplyStatus.BrokenOff);

    /// <summary>Ends the content, and reads the answer.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> EndAsync()
    {
        _content.Parts.Writer.TryComplete();
        using var response = await _answer.WaitAsync(TimeSpan.FromSeconds(60));
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    /// <summary>Leaves without a word.</summary>
    public async Task LeaveAsync()
    {
        await _gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _answer);
    }

    public void Dispose()
    {
        _gone.Cancel();
        _content.Parts.Writer.TryComplete();
        _request.Dispose();
        _content.Dispose();
        _http.Dispose();
        _gone.Dispose();
    }

    private sealed class FedContent : HttpContent
    {
        public Channel<byte[]> Parts { get; } = Channel.CreateUnbounded<byte[]>();

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await foreach (var part in Parts.Reader.ReadAllAsync(cancellationToken))
            {
                await stream.WriteAsync(part, cancellationToken);
                await stream.FlushAsync(cancellationToken);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
