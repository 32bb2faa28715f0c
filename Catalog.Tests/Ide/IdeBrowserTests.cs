namespace Catalog.Tests.Ide;

public sealed class IdeBrowserTests(StandInServer server) : IClassFixture<StandInServer>
{
    [Fact]
    public async Task Ide_Should_RunAnExampleAndReachNoOtherHost_When_VisitedInChromium()
    {
        ICatalogServer catalog = server;
        var visit = await BrowserVisit.RunAsync(
            catalog, "PersonByIdNumber", catalog.PersonName, Path.Combine(AppContext.BaseDirectory, "screenshots"));

        Assert.All(visit.Requests, request => Assert.Equal(catalog.Address.Authority, request.Authority));
        Assert.Empty(visit.ConsoleErrors);
        Assert.NotEqual(0, visit.Introspections);
        var run = Assert.Single(visit.Runs);
        Assert.Contains("query PersonByIdNumber(", run.Document, StringComparison.Ordinal);
        Assert.Equal(($"Bearer {catalog.Token}", 200), (run.Authorization, run.Status));
        Assert.Contains($"\"{catalog.PersonName}\"", visit.Response, StringComparison.Ordinal);
    }
}
