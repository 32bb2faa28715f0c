using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Sharing;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Uses;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Mutations.Refusals;

namespace Catalog.Tests.Sharing;

public sealed class LegalBasisMutationTests : IAsyncLifetime
{
    private const string Loans = """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { householdRegistrations(first: 1) { nodes { name } } }""";

    private readonly ShiftedTime _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly CatalogServer _server;

    public LegalBasisMutationTests() => _server = new CatalogServer { Time = _time };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("repeal", "LEGAL_BASIS_NOT_IN_FORCE", "USE_NOT_APPROVED")]
    [InlineData("amend", "USE_NOT_APPROVED", "USE_NOT_APPROVED")]
    public async Task Uses_Should_BeSuspended_When_TheirBasisIsChangedFromToday(string verb, string firstReason, string otherReason)
    {
        Assert.Null(CodeOf(await _server.AskAsync(Loans)));

        Assert.Null(CodeOf(await ChangeAsync(verb, "LB-0001", 0, "2026-03-02")));

        Assert.Contains(ReasonOf(await _server.AskAsync(Loans)), new[] { firstReason, otherReason });
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var use = await context.Uses.SingleAsync(row => row.LegalBasis == "LB-0001");
        Assert.Equal(UseStatus.Suspended, use.Status);
        Assert.Contains("LB-0001 自 2026-03-02", use.StatusReason, StringComparison.Ordinal);
        Assert.Equal(0, await context.Grants.CountAsync(row => row.Use == use.Id && row.Status == GrantStatus.Active));
        Assert.Equal(1, await context.Grants.CountAsync(row => row.Use == use.Id && row.Status == GrantStatus.Revoked));
        Assert.Equal(4, await context.Uses.CountAsync(row => row.Status == UseStatus.Approved));
        var clock = await context.Clocks.SingleAsync();
        Assert.Equal((DeadlineKind.CatalogueUpdate, "housing-fund-centre", new DateOnly(2026, 3, 2), 15), (clock.Kind, clock.Department, clock.StartedOn, clock.Days));
        var told = await context.Notifications.ToListAsync();
        string[] parties = ["civil-affairs", "disabled-persons-federation", "education", "housing-fund-centre", "human-resources-social-security", "public-security"];
        Assert.Equal(parties, told.Where(row => row.Kind == NotificationKind.LegalBasisChanged).Select(row => row.Department).Order());
        Assert.Equal(parties, told.Where(row => row.Kind == NotificationKind.Suspended && row.Matter == MatterKind.Use).Select(row => row.Department).Order());
    }

    [Fact]
    public async Task Uses_Should_BeSuspended_When_TheDayHasCome()
    {
        var told = await ChangeAsync("repeal", "LB-0001", 0, "2026-03-04");
        Assert.Null(CodeOf(told));
        Assert.Equal("REPEALED", told.Body.GetProperty("data").GetProperty("repealLegalBasis").GetProperty("registeredLegalBasis").GetProperty("status").GetString());
        Assert.Null(CodeOf(await _server.AskAsync(Loans)));
        var days = _server.Services.GetRequiredService<LegalBasisDays>();
        Assert.Equal(0, await days.ApplyDueAsync(CancellationToken.None));

        _time.Advance(TimeSpan.FromDays(2));

        // The period decides, whether or not anything has been suspended yet.
        Assert.NotNull(ReasonOf(await _server.AskAsync(Loans)));
        // As by two nodes at once, or by the server's own minute: one of them does it.
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => days.ApplyDueAsync(CancellationToken.None)));
        Assert.Equal(0, await days.ApplyDueAsync(CancellationToken.None));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(UseStatus.Suspended, (await context.Uses.SingleAsync(row => row.LegalBasis == "LB-0001")).Status);
        Assert.Equal(new DateOnly(2026, 3, 4), (await context.Clocks.SingleAsync()).StartedOn);
        Assert.NotNull((await context.LegalBasisChanges.SingleAsync()).AppliedAt);
    }

    [Fact]
    public async Task Providers_Should_BeTold_When_TheirItemsCiteABasisThatIsRepealed()
    {
        Assert.Contains("\"CIVIL-CODE-1110\"", (await _server.AskAsync("{ governance { legalBases { code status revision } } }")).Body.GetRawText(), StringComparison.Ordinal);

        Assert.Null(CodeOf(await ChangeAsync("repeal", "CIVIL-CODE-1110", 0, "2026-03-01")));

        Assert.Contains(CodeOf(await ChangeAsync("repeal", "CIVIL-CODE-1110", 0, "2026-03-01")), new[] { "REVISION_CONFLICT", "TRANSITION_FORBIDDEN" });
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal(["civil-affairs"], await context.Clocks.Select(row => row.Department).ToListAsync());
        Assert.Equal("civil-affairs", (await context.Notifications.SingleAsync(row => row.Kind == NotificationKind.LegalBasisChanged)).Department);
        Assert.NotNull((await context.LegalBases.SingleAsync(row => row.Code == "CIVIL-CODE-1110")).InForceUntil);
    }

    [Fact]
    public async Task Basis_Should_BeChangedInTurn_When_ItIsAmendedAndRepealed()
    {
        var amended = await ChangeAsync("amend", "LB-0004", 0, "2026-03-02", newText: "新的条文");
        Assert.Equal("新的条文", Row(amended, "amend").GetProperty("text").GetString());
        var revision = Row(amended, "amend").GetProperty("revision").GetInt32();
        Assert.Equal("REVISION_CONFLICT", CodeOf(await ChangeAsync("repeal", "LB-0004", 0, "2026-03-02")));

        var repealed = await ChangeAsync("repeal", "LB-0004", revision, "2026-04-01");
        Assert.Equal("2026-03-31T16:00:00Z", Row(repealed, "repeal").GetProperty("inForceUntil").GetString());
        revision = Row(repealed, "repeal").GetProperty("revision").GetInt32();
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await ChangeAsync("repeal", "LB-0004", revision, "2026-03-02")));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await ChangeAsync("amend", "LB-0004", revision, "2026-03-02")));
        Assert.Equal(["REPEAL", "AMEND"], Row(repealed, "repeal").GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("action").GetString()));
    }

    [Theory]
    [InlineData("LB-0001", 0, "1999-04-02", "r", "INPUT_INVALID")]
    [InlineData("LB-0001", 0, "2026-03-02", "", "INPUT_INVALID")]
    [InlineData("LB-0001", 5, "2026-03-02", "r", "REVISION_CONFLICT")]
    [InlineData("LB-9999", 0, "2026-03-02", "r", "NOT_FOUND")]
    public async Task Change_Should_BeRefused_When_ItCannotBe(string code, int revision, string day, string reason, string error)
    {
        Assert.Equal(error, CodeOf(await ChangeAsync("repeal", code, revision, day, reason)));
        Assert.Equal(error, CodeOf(await ChangeAsync("amend", code, revision, day, reason)));
        Assert.Equal("INPUT_INVALID", CodeOf(await ChangeAsync("repeal", "LB-0001", 0, "2026-03-02", new string('r', 1001))));
        Assert.Equal("INPUT_INVALID", CodeOf(await ChangeAsync("amend", "LB-0001", 0, "2026-03-02", newText: new string('r', 2001))));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await ChangeAsync("repeal", "LB-0001", 0, "2026-03-02", client: "housing-fund-loans", scopes: Scopes.Steward)));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await ChangeAsync("repeal", "LB-0001", 0, "2026-03-02", client: "police-steward", scopes: Scopes.Steward)));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await ChangeAsync("amend", "LB-0001", 0, "2026-03-02", client: "police-steward", scopes: Scopes.Steward)));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal((0, 0, 0), (await context.LegalBasisChanges.CountAsync(), await context.Clocks.CountAsync(), await context.Notifications.CountAsync()));
    }

    [Fact]
    public async Task Basis_Should_BeRepealedOnce_When_ManyRepealItAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => ChangeAsync("repeal", "LB-0001", 0, "2026-03-02", $"r{i}")));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(3, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal((1, 1), (await context.LegalBasisChanges.CountAsync(), await context.Clocks.CountAsync()));
    }

    [Fact]
    public async Task Uses_Should_BeShownToThosePartOfThem_When_TheRegisterIsRead()
    {
        const string Query = "{ governance { legalBases { code uses { system } } } }";

        Assert.Equal(["civil-affairs-relief", "housing-fund-loans", "market-supervision"], await SystemsAsync("police-steward", Scopes.Steward));
        Assert.Equal(["statistics-reference"], await SystemsAsync("statistics-reference", Scopes.Read));
        Assert.Equal(["civil-affairs-relief", "housing-fund-loans", "market-supervision", "market-supervision", "statistics-reference"], await SystemsAsync("data-office-admin", Scopes.Admin));

        async Task<IEnumerable<string?>> SystemsAsync(string client, Scopes scopes) =>
            (await _server.AskAsync(Query, client: client, scopes: scopes)).Body.GetProperty("data").GetProperty("governance").GetProperty("legalBases").EnumerateArray()
                .SelectMany(basis => basis.GetProperty("uses").EnumerateArray()).Select(use => use.GetProperty("system").GetString()).Order();
    }

    [Theory]
    [InlineData("LB-0006", "2026-01-01", null, null)]
    [InlineData("LB-0006", "2026-01-01", "2026-01-02", null)]
    [InlineData("LB-0006", "2026-01-01", "2026-01-01", "INPUT_INVALID")]
    [InlineData("lb 6", "2026-01-01", null, "INPUT_INVALID")]
    [InlineData("LB-0001", "2026-01-01", null, "ALREADY_EXISTS")]
    [InlineData("CIVIL-CODE-1110", "2026-01-01", null, "ALREADY_EXISTS")]
    public async Task Basis_Should_BeRegistered_When_ItIsNew(string code, string from, string? until, string? error)
    {
        Assert.Equal(error, CodeOf(await RegisterAsync(code, from, until)));
        Assert.Equal(error is null ? "ALREADY_EXISTS" : error, CodeOf(await RegisterAsync(code, from, until)));
        Assert.Equal("INPUT_INVALID", CodeOf(await RegisterAsync("LB-0007", from, null, new string('t', 2001))));
    }

    private static JsonElement Row((int Status, JsonElement Body) answer, string verb)
    {
        Assert.Null(CodeOf(answer));
        return answer.Body.GetProperty("data").GetProperty($"{verb}LegalBasis").GetProperty("registeredLegalBasis");
    }

    private Task<(int Status, JsonElement Body)> RegisterAsync(string code, string inForceFrom, string? inForceUntil, string text = "条文") => _server.AskAsync(
        "mutation($input: RegisterLegalBasisInput!) { registerLegalBasis(input: $input) { registeredLegalBasis { code revision } } }",
        new { input = new { code, kind = "LAW", law = "法", article = "第一条", issuer = "机关", text, inForceFrom, inForceUntil } },
        "police-steward",
        Scopes.Steward);

    private Task<(int Status, JsonElement Body)> ChangeAsync(
        string verb, string code, int revision, string effectiveOn, string reason = "不再有效", string? newText = null, string client = "data-office-admin", Scopes scopes = Scopes.Admin)
    {
        var type = char.ToUpperInvariant(verb[0]) + verb[1..];
        object input = verb == "amend"
            ? new { code, revision, effectiveOn, reference = "国令第1号", reason, newText }
            : new { code, revision, effectiveOn, reference = "国令第1号", reason };
        return _server.AskAsync(
            $"mutation($input: {type}LegalBasisInput!) {{ {verb}LegalBasis(input: $input) {{ registeredLegalBasis {{ code text inForceUntil status revision changes {{ action }} }} }} }}", new { input }, client, scopes);
    }
}
