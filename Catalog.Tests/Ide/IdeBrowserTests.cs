using Catalog.Tests.Journeys;
namespace Catalog.Tests.Ide;

public sealed class IdeBrowserTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    [Fact]
    public async Task Ide_Should_RunAnExampleAndReachNoOtherHost_When_VisitedInChromium()
    {
        var visit = await BrowserVisit.RunAsync(
            server, "PersonByIdNumber", CatalogServer.PersonName, Path.Combine(AppContext.BaseDirectory, "screenshots"));

        Assert.All(visit.Requests, request => Assert.Equal(server.Address.Authority, request.Authority));
        Assert.Empty(visit.ConsoleErrors);
        Assert.NotEqual(0, visit.Introspections);
        var run = Assert.Single(visit.Runs);
        Assert.Contains("query PersonByIdNumber(", run.Document, StringComparison.Ordinal);
        Assert.Equal(($"Bearer {server.Token}", 200), (run.Authorization, run.Status));
        Assert.Contains($"\"{CatalogServer.PersonName}\"", visit.Response, StringComparison.Ordinal);
    }
}
