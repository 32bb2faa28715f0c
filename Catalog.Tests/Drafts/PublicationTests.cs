using System.Diagnostics;
using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Drafts.DraftSteps;

namespace Catalog.Tests.Drafts;

public sealed class PublicationTests : IAsyncLifetime
{
    private const string Use = "@use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\")";
    private const string Licences = $"query {Use} {{ drivingLicences(first: 5) {{ nodes {{ licenceStatus }} }} }}";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-publication-");
    private CatalogServer _server = null!;
    private ServerDatabases _databases = null!;

    public async Task InitializeAsync()
    {
        _databases = await ServerDatabases.CreateAsync(_folder.FullName);
        _server = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _databases.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Version_Should_BeServedInEveryForm_When_ItsPublicationWasAnswered()
    {
        var before = await SchemaAsync(_server);

        Assert.Equal(2, await _server.PublishedAsync(DrivingLicence));

        var after = await SchemaAsync(_server);
        Assert.DoesNotContain("drivingLicences", before.Text, StringComparison.Ordinal);
        Assert.Contains("drivingLicences", after.Text, StringComparison.Ordinal);
        Assert.NotEqual(before.Tag, after.Tag);
        var (_, introspected) = await _server.AskAsync("{ __type(name: \"DrivingLicence\") { fields { name } } catalogue { version } }", client: null);
        Assert.Equal("""{"__type":{"fields":[{"name":"licenceStatus"},{"name":"validUntil"},{"name":"person"}]},"catalogue":{"version":2}}""", introspected.GetProperty("data").GetRawText());
        Assert.Null(CodeOf(await _server.AskAsync(Licences)));
        await using var context = Context();
        Assert.Equal(await context.Departments.CountAsync(), await context.Notifications.CountAsync(row => row.Kind == NotificationKind.CataloguePublished && row.MatterKey == "2"));
        Assert.Equal(0, await context.Notifications.CountAsync(row => row.Kind == NotificationKind.CatalogueNarrowed));
    }

    [Fact]
    public async Task Version_Should_StayInForce_When_TheServerStartsAgainWithTheSameFiles()
    {
        await _server.PublishedAsync(DrivingLicence);
        await _server.DisposeAsync();

        _server = await StartAsync();

        Assert.Equal(2, Version(_server));
        Assert.Null(CodeOf(await _server.AskAsync(Licences)));
        // And a resource of the files that a draft has changed can be changed again.
        Assert.Equal(3, await _server.PublishedAsync((await ResourceAsync("HouseholdRegistration")).Replace("仅限依法落实民族政策与人口统计", "仅限人口统计", StringComparison.Ordinal)));
        Assert.Equal(4, await _server.PublishedAsync((await ResourceAsync("HouseholdRegistration")).Replace("仅限人口统计", "仅限依法统计", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Version_Should_BeServedByOtherNodes_When_ItIsPublished()
    {
        await using var other = await DisposableAsync();
        await _server.PublishedAsync(DrivingLicence);

        var watch = Stopwatch.StartNew();
        while (Version(other.Server) < 2 && watch.Elapsed < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(10);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"The other node followed after {watch.Elapsed}.");
        Assert.Null(CodeOf(await other.Server.AskAsync(Licences)));
    }

    [Fact]
    public async Task Requests_Should_BeAnswered_When_VersionsArePublishedMeanwhile()
    {
        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            while (!stop.IsCancellationRequested)
            {
                Assert.Null(CodeOf(await _server.AskAsync($"query {Use} {{ householdRegistrations(first: 20) {{ nodes {{ name sex }} }} }}")));
                count++;
            }

            return count;
        })).ToList();

        await _server.PublishedAsync(DrivingLicence);
        for (var i = 0; i < 4; i++)
        {
            var grown = DrivingLicence.Replace("  \"有效期至\"", string.Concat(Enumerable.Range(0, i + 1).Select(n => $"  \"附加项{n}\"\n  extra{n}: Int @item(code: \"1001001/000901-1{n}\", type: I, sharing: UNCONDITIONAL)\n")) + "  \"有效期至\"", StringComparison.Ordinal);
            Assert.Equal(3 + i, await _server.PublishedAsync(grown));
            Assert.Null(CodeOf(await _server.AskAsync($"query {Use} {{ drivingLicences(first: 5) {{ nodes {{ extra{i} }} }} }}")));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(asking), count => Assert.True(count > 0));
    }

    [Fact]
    public async Task EarlierVersion_Should_StillAnswer_When_ARequestHoldsIt()
    {
        var held = _server.Services.GetRequiredService<CatalogueKeeper>().Served;
        await _server.PublishedAsync(DrivingLicence);

        var read = await held.Documents.ReadAsync("{ drivingLicences { nodes { licenceStatus } } }", CancellationToken.None);
        var known = await held.Documents.ReadAsync("{ householdRegistrations { nodes { name } } }", CancellationToken.None);

        Assert.NotSame(held, _server.Services.GetRequiredService<CatalogueKeeper>().Served);
        Assert.Null(read.Document);
        Assert.NotNull(known.Document);
    }

    [Fact]
    public async Task Publication_Should_AskForAcknowledgement_AndTakeEffect_When_ItNarrows()
    {
        var ask = $"query {Use} {{ householdRegistrations(first: 1) {{ nodes {{ name sex }} }} }}";
        Assert.Null(CodeOf(await _server.AskAsync(ask)));
        var number = await _server.ReviewedAsync(Draft((await _server.SendAsync("DraftItemWithdrawal", new { item = "1001001/000001-01", from = "2026-01-01", basis = Basis })).Body));

        Assert.Equal("DRAFT_NOT_ACKNOWLEDGED", CodeOf(await _server.PublishAsync(number)));
        Assert.Equal("DRAFT_NOT_ACKNOWLEDGED", CodeOf(await _server.PublishAsync(number, acknowledgeNarrowing: false)));
        Assert.Null(CodeOf(await _server.AskAsync(ask)));
        Assert.Null(CodeOf(await _server.PublishAsync(number, acknowledgeNarrowing: true)));

        var (_, denied) = await _server.AskAsync(ask);
        Assert.Equal("ITEM_WITHDRAWN", denied.GetProperty("errors")[0].GetProperty("extensions").GetProperty("reason").GetString());
        var (_, own) = await _server.AskAsync("{ householdRegistrations(first: 1) { nodes { name sex } } }", client: Steward, scopes: Scopes.Steward);
        Assert.Equal("ITEM_WITHDRAWN", own.GetProperty("errors")[0].GetProperty("extensions").GetProperty("reason").GetString());
        var (_, listed) = await _server.AskAsync("{ catalogue { informationItems { code withdrawn } } }", client: null);
        Assert.Contains("""{"code":"1001001/000001-01","withdrawn":"2026-01-01"}""", listed.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("@deprecated(reason: \"撤回: not shared any more from 2026-01-01 on.\")", (await SchemaAsync(_server)).Text, StringComparison.Ordinal);
        await using var context = Context();
        Assert.Contains("housing-fund-centre", await context.Notifications.Where(row => row.Kind == NotificationKind.CatalogueNarrowed).Select(row => row.Department).ToListAsync());
    }

    [Fact]
    public async Task Publication_Should_AskForAReason_When_ItDuplicatesAnItem()
    {
        var number = await _server.ReviewedAsync(await _server.DraftAsync(DrivingLicence.Replace("\"有效期至\"", "\"婚姻状况\"", StringComparison.Ordinal)));

        Assert.Equal("DRAFT_NOT_ACKNOWLEDGED", CodeOf(await _server.PublishAsync(number)));
        Assert.Null(CodeOf(await _server.PublishAsync(number, duplicatesReason: "驾驶人登记时依法采集")));
    }

    [Fact]
    public async Task Term_Should_BeMet_When_ThePublicationAnswersTheChangeOfTheLaw()
    {
        var number = await _server.ReviewedAsync(await _server.DraftAsync(DrivingLicence));
        await _server.Services.GetRequiredService<CatalogDatabase>().SaveAsync(Clock("public-security"), Clock("civil-affairs"));
        object Answering(string legalBasis) => new { draft = number, revision = 2, answersLegalBasis = legalBasis };

        Assert.Equal("NOT_FOUND", CodeOf(await _server.SendAsync("PublishDraft", Answering("LB-0002"), Admin, Scopes.Admin)));
        Assert.Null(CodeOf(await _server.SendAsync("PublishDraft", Answering("LB-0001"), Admin, Scopes.Admin)));

        await using var context = Context();
        Assert.Equal(
            [("public-security", ClockStatus.Met), ("civil-affairs", ClockStatus.Running)],
            (await context.Clocks.OrderBy(clock => clock.Id).ToListAsync()).Select(clock => (clock.Department, clock.Status)));
    }

    [Fact]
    public async Task Draft_Should_BeStale_When_AnotherHasChangedTheDefinition()
    {
        var household = await ResourceAsync("HouseholdRegistration");
        var slow = await _server.ReviewedAsync(await _server.DraftAsync(household.Replace("仅限依法落实民族政策与人口统计", "仅限人口统计", StringComparison.Ordinal)));
        await _server.PublishedAsync(household.Replace("updateCycle: DAILY", "updateCycle: WEEKLY", StringComparison.Ordinal));

        var (_, refused) = await _server.PublishAsync(slow);

        Assert.Contains("DRAFT_STALE", refused.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_Should_GetTheOtherCodes_When_ACodeListLosesCodes()
    {
        await _server.PublishedAsync(DrivingLicence);
        var catalogue = _server.Services.GetRequiredService<CatalogueKeeper>().Current;
        await using (var writer = await _server.Services.GetRequiredService<RecordStore>().OpenWriterAsync(CancellationToken.None))
        {
            await writer.WriteAsync(RecordRow.Of(catalogue.FindResource("DrivingLicence")!, CatalogServer.IdNumber, ["B", null]), CancellationToken.None);
            await writer.WriteAsync(RecordRow.Of(catalogue.FindResource("DrivingLicence")!, CatalogServer.IdNumber, ["A", null]) with { Key = default }, CancellationToken.None);
            await writer.CommitAsync(CancellationToken.None);
        }

        var lost = DrivingLicence.Replace("\"暂扣\" SUSPENDED_LICENCE @code(value: \"B\") ", string.Empty, StringComparison.Ordinal);
        Assert.Equal(["DEFINITION_INCOMPATIBLE"], Codes(await _server.DraftAsync(lost)));
        var draft = Draft((await _server.SendAsync("DraftWithReplacements", new { definition = lost, basis = Basis, valueMigration = new[] { new { codeList = "LicenceStatus", from = "B", to = "E" } } })).Body);
        Assert.Empty(Codes(draft));
        Assert.Equal(["DRAFT_BREAKS_DOCUMENTS"], Codes(draft, "warnings"));
        Assert.Null(CodeOf(await _server.PublishAsync(await _server.ReviewedAsync(draft))));

        var (_, body) = await _server.AskAsync(Licences);
        Assert.Equal("""[{"licenceStatus":"CANCELLED"},{"licenceStatus":"NORMAL"}]""", body.GetProperty("data").GetProperty("drivingLicences").GetProperty("nodes").GetRawText());
    }

    [Fact, Trait("Provider", "Sqlite")]
    public async Task EarlierVersion_Should_BeServed_AndTheDraftGoOn_When_APublicationFailsHalfWay()
    {
        var number = await _server.ReviewedAsync(await _server.DraftAsync(DrivingLicence));
        await using (var context = Context())
        {
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE \"record_DrivingLicence\" (x INTEGER)");
        }

        Assert.Equal("INTERNAL_ERROR", CodeOf(await _server.PublishAsync(number)));
        Assert.Equal(1, Version(_server));
        Assert.Equal("DOCUMENT_INVALID", CodeOf(await _server.AskAsync(Licences)));
        await _server.DisposeAsync();
        _server = await StartAsync();
        Assert.Equal(1, Version(_server));
        await using (var context = Context())
        {
            Assert.Equal(1, await context.CatalogueVersions.CountAsync());
            await context.Database.ExecuteSqlRawAsync("DROP TABLE \"record_DrivingLicence\"");
        }

        Assert.Null(CodeOf(await _server.PublishAsync(number)));
        Assert.Null(CodeOf(await _server.AskAsync(Licences)));
    }

    [Fact]
    public async Task Publication_Should_HaveOneEffect_When_TwoPublishAtOnce()
    {
        var first = await _server.ReviewedAsync(await _server.DraftAsync(DrivingLicence));
        var second = await _server.ReviewedAsync(Draft((await _server.SendAsync("DraftItemWithdrawal", new { item = "1001001/000001-03", from = "2026-01-01", basis = Basis })).Body));

        var answers = await Task.WhenAll(
            _server.PublishAsync(first), _server.PublishAsync(first), _server.PublishAsync(second, true), _server.PublishAsync(second, true));

        Assert.Equal(2, answers.Count(answer => CodeOf(answer) is null));
        Assert.Equal(2, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
        Assert.Equal(3, Version(_server));
        Assert.Null(CodeOf(await _server.AskAsync(Licences)));
    }

    [Fact]
    public async Task Node_Should_KeepWhatItServes_AndNotBeReady_When_ItCannotReadTheVersionInForce()
    {
        var newer = new Dictionary<string, string> { ["newer.graphql"] = "type Newer @somethingNew { a: Int }" };
        await _server.Services.GetRequiredService<CatalogDatabase>().SaveAsync(CatalogueVersionRow.Create(2, newer, TestRows.From, "newer-program", Basis));
        await _server.Services.GetRequiredService<Catalog.Api.Access.AccessBookKeeper>().RefreshAsync(CancellationToken.None);

        using var http = new HttpClient { BaseAddress = _server.Address };
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal("""{"status":"unavailable","reason":"CATALOGUE_UNREADABLE"}""", await ready.Content.ReadAsStringAsync());
        Assert.Equal(1, Version(_server));
        Assert.Null(CodeOf(await _server.AskAsync($"query {Use} {{ householdRegistrations(first: 1) {{ nodes {{ name }} }} }}")));
    }

    private static int Version(CatalogServer server) => server.Services.GetRequiredService<CatalogueKeeper>().Current.Number;

    private static async Task<(string Text, string? Tag)> SchemaAsync(CatalogServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var response = await http.GetAsync(new Uri("/graphql?sdl", UriKind.Relative));
        return (await response.Content.ReadAsStringAsync(), response.Headers.ETag?.ToString());
    }

    private async Task<string> ResourceAsync(string typeName)
    {
        var archive = _server.Services.GetRequiredService<CatalogueArchive>();
        var published = await archive.FindAsync(Version(_server), CancellationToken.None);
        return DefinitionPart.Of(published!.Files).Single(part => part.Key == typeName).Text;
    }

    private static ClockRow Clock(string department) => new()
    {
        Kind = DeadlineKind.CatalogueUpdate,
        Department = department,
        Matter = MatterKind.LegalBasis,
        MatterKey = "LB-0001",
        StartedOn = new DateOnly(2026, 3, 2),
        Days = 15,
        Status = ClockStatus.Running,
    };

    private CatalogContext Context() => _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();

    private async Task<CatalogServer> StartAsync()
    {
        var server = new CatalogServer { Settings = [$"--ConnectionStrings:Catalog={_databases.Catalog}"] };
        await server.InitializeAsync();
        return server;
    }

    private async Task<DisposableServer> DisposableAsync() => new(await StartAsync());
}
