using Catalog.Api.Authentication;
using Catalog.Tests.Journeys;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>Sends the operations of the guide just as they stand there.</summary>
public sealed class SupplyGuideTests : IAsyncLifetime
{
    private readonly CatalogServer _server = Create();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Records_Should_BeSuppliedAndFound_ByTheGuide()
    {
        Assert.Contains("COMPLETE", await SendAsync("SupplyRecords", new { records = new[] { Row(1) } }), StringComparison.Ordinal);
        Assert.Contains("\"totalCount\":1", await SendAsync("Supplies", new { resource = Household }), StringComparison.Ordinal);
        Assert.Contains("公安部门", await SendAsync("RecordProvenance", new { resource = Household, subject = Number(1) }), StringComparison.Ordinal);
        Assert.Contains("FRESH", await SendAsync("Freshness", new { }), StringComparison.Ordinal);
    }

    private async Task<string> SendAsync(string operation, object variables)
    {
        var (_, body) = await _server.AskAsync(Guide.Operation("supply", operation), variables, Police, Scopes.Steward);
        Assert.False(body.TryGetProperty("errors", out _), body.GetRawText());
        return body.GetProperty("data").ToString();
    }
}
