using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Catalog.Tests.Applications;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Applications.Desk;

namespace Catalog.Tests.Grants;

public sealed class GrantMutationTests : IAsyncLifetime
{
    private const string Read = """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { householdRegistrations(first: 1) { nodes { name ethnicGroup } } }""";
    private const string Item = "HouseholdRegistration.ethnicGroup";

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };
    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _desk = new Desk(_server);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Item_Should_ComeAndGo_When_ItsGrantIsSuspendedResumedAndRevoked()
    {
        Assert.Equal("NOT_GRANTED", await ReasonAsync());
        var (id, revision) = await _desk.GrantAsync(Item);
        Assert.Null(await ReasonAsync());

        var grant = await _desk.DoAsync("suspendGrant", new { id, revision, reason = "核查" }, Police);
        Assert.Equal("GRANT_SUSPENDED", await ReasonAsync());
        grant = await _desk.DoAsync("resumeGrant", At(grant, ("reason", "核查完毕")), Police);
        Assert.Null(await ReasonAsync());
        grant = await _desk.DoAsync("revokeGrant", At(grant, ("reason", "不再需要")), Office);
        Assert.Equal("GRANT_REVOKED", await ReasonAsync());

        foreach (var mutation in new[] { "suspendGrant", "resumeGrant", "revokeGrant" })
        {
            Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync(mutation, At(grant, ("reason", "r")), Office));
        }

        await using var context = Context();
        Assert.Equal(
            [NotificationKind.Granted, NotificationKind.Suspended, NotificationKind.Resumed, NotificationKind.Revoked],
            (await context.Notifications.Where(row => row.Department == "housing-fund-centre").OrderBy(row => row.Id).ToListAsync()).Select(row => row.Kind));
        // It is applied for anew.
        await _desk.GrantAsync(Item);
        Assert.Null(await ReasonAsync());
    }

    [Fact]
    public async Task Grant_Should_BeItsProvidersAndTheOffices()
    {
        var (id, revision) = await _desk.GrantAsync(Item);
        var input = new { id, revision, reason = "r" };
        await _desk.AllowAsync(Loans, Scopes.Read | Scopes.Steward);

        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("revokeGrant", input, CivilAffairs));
        Assert.Equal("OTHER_DEPARTMENT", await _desk.RefuseAsync("revokeGrant", input, Loans, Scopes.Steward));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("revokeGrant", input, Police, Scopes.Read));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("renewGrant", new { id, revision, until = "2027-01-01" }, Office));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("revokeGrant", new { id = "G-9999", revision, reason = "r" }, Office));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("revokeGrant", new { id = "1", revision, reason = "r" }, Office));
        Assert.Equal("REVISION_CONFLICT", await _desk.RefuseAsync("revokeGrant", new { id, revision = 4, reason = "r" }, Police));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("revokeGrant", new { id, revision, reason = " " }, Police));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("revokeGrant", new { id, revision, reason = new string('r', 1001) }, Police));
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("resumeGrant", input, Police));
        Assert.Null(await ReasonAsync());
    }

    [Fact]
    public async Task Suspension_Should_StandUntilTheOfficeResumes_When_TheOfficeSuspended()
    {
        var (id, revision) = await _desk.GrantAsync(Item);
        var grant = await _desk.DoAsync("suspendGrant", new { id, revision, reason = "监督检查" }, Office);

        Assert.Equal("OTHER_DEPARTMENT", await _desk.RefuseAsync("resumeGrant", At(grant, ("reason", "r")), Police));

        grant = await _desk.DoAsync("resumeGrant", At(grant, ("reason", "整改完毕")), Office);
        grant = await _desk.DoAsync("suspendGrant", At(grant, ("reason", "r")), Police);
        await _desk.DoAsync("resumeGrant", At(grant, ("reason", "r")), Police);
    }

    [Fact]
    public async Task Renewal_Should_StayWithinThePeriodOfTheUse()
    {
        var (id, revision) = await _desk.GrantAsync(Item, "2026-09-01");

        foreach (var until in new[] { "2026-03-02", "2026-09-01", "2026-08-01", "2028-01-02" })
        {
            Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("renewGrant", new { id, revision, until }, Police));
        }

        var suspended = await _desk.DoAsync("suspendGrant", new { id, revision, reason = "r" }, Police);
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("renewGrant", At(suspended, ("until", "2028-01-01")), Police));
        var resumed = await _desk.DoAsync("resumeGrant", At(suspended, ("reason", "r")), Police);
        var renewed = await _desk.DoAsync("renewGrant", At(resumed, ("until", "2028-01-01"), ("reason", "继续办理")), Police);
        Assert.Equal("2028-01-01", renewed.GetProperty("until").GetString());
    }

    [Fact]
    public async Task Resumption_Should_NeedFourEyes_When_TheOfficeAppliedItself()
    {
        const Scopes Both = Scopes.Admin | Scopes.Read;
        await _desk.AllowAsync(Office, Both);
        await _desk.AllowAsync("data-office-audit", Scopes.Admin);
        var draft = await _desk.DoAsync("draftApplication", new { system = Office, items = new[] { Desk.Item(Item) } }, Office, Both);
        var application = await _desk.DoAsync("submitApplication", At(draft), Office, Both);
        var approved = await _desk.DoAsync("approveApplicationItem", At(application.GetProperty("items")[0]), Police);
        var grant = await _desk.DoAsync("suspendGrant", At(approved.GetProperty("grant"), ("reason", "r")), Office);

        Assert.Equal("FOUR_EYES", await _desk.RefuseAsync("resumeGrant", At(grant, ("reason", "r")), Office));
        var use = await _desk.DoAsync("suspendUse", At(approved.GetProperty("use"), ("reason", "r")), Office);
        Assert.Equal("FOUR_EYES", await _desk.RefuseAsync("resumeUse", At(use, ("reason", "r")), Office));
        await _desk.DoAsync("resumeUse", At(use, ("reason", "r")), "data-office-audit", Scopes.Admin);
    }

    [Fact]
    public async Task Grant_Should_BeRevokedOrRenewed_When_BothAreSentAtOnce()
    {
        for (var i = 0; i < 5; i++)
        {
            var (id, revision) = await _desk.GrantAsync(Item, "2026-09-01");

            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => number % 2 == 0
                ? _desk.SendAsync("renewGrant", new { id, revision, until = "2027-01-01" }, Police)
                : _desk.SendAsync("revokeGrant", new { id, revision, reason = "r" }, Office)));

            var won = Assert.Single(answers, answer => CodeOf(answer) is null);
            Assert.Equal(5, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
            await using var context = Context();
            var grant = await context.Grants.OrderBy(row => row.Id).LastAsync();
            var isRevoked = won.Body.GetProperty("data").TryGetProperty("revokeGrant", out _);
            Assert.Equal((isRevoked, isRevoked ? 9 : 1, revision + 1), (grant.Status == Catalog.Domain.Grants.GrantStatus.Revoked, grant.Until!.Value.AddHours(8).Month, grant.Revision));
        }
    }

    [Fact]
    public async Task Revocation_Should_HaveOneEffect_When_ItIsSentTwiceWithOneKey()
    {
        var (id, revision) = await _desk.GrantAsync(Item);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _desk.SendAsync("revokeGrant", new { id, revision, reason = "r" }, Police, key: "k")));

        Assert.All(answers, answer => Assert.Null(CodeOf(answer)));
        await using var context = Context();
        Assert.Equal(1, await context.Notifications.CountAsync(row => row.Kind == NotificationKind.Revoked));
    }

    [Fact]
    public async Task Grant_Should_GiveNothing_When_ItCameFromNoApplication()
    {
        await using (var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor))
        {
            context.Add(TestRows.Grant(1, "1001001/000001-04"));
            await context.SaveChangesAsync();
        }

        await _server.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);

        Assert.Equal("NOT_GRANTED", await ReasonAsync());
    }

    [Fact]
    public async Task Grants_Should_BeSeenByThoseWhoGiveAndHaveThem()
    {
        const string Query = "query Q($item: String, $status: GrantStatus, $system: String) { governance { grants(first: 100, item: $item, status: $status, system: $system) { totalCount nodes { use { system } item { coordinate } } } } }";

        Assert.Equal(18, await CountAsync(Loans, Scopes.Read, new { system = Loans }));
        // Of the two items that the housing fund centre itself provides.
        Assert.Equal(2, await CountAsync(Loans, Scopes.Read, new { system = Relief }));
        Assert.Equal(1, await CountAsync(Police, Scopes.Steward, new { item = "HouseholdRegistration.cancellationDate", system = Relief }));
        Assert.Equal(0, await CountAsync(CivilAffairs, Scopes.Steward, new { item = "HouseholdRegistration.cancellationDate", system = Loans }));
        Assert.Equal(1, await CountAsync(Office, Scopes.Admin, new { status = "REVOKED" }));
        Assert.Equal(0, await CountAsync(Office, Scopes.Admin, new { item = "nothing" }));

        async Task<int> CountAsync(string client, Scopes scopes, object variables)
        {
            var (_, body) = await _server.AskAsync(Query, variables, client, scopes);
            return body.GetProperty("data").GetProperty("governance").GetProperty("grants").GetProperty("totalCount").GetInt32();
        }
    }

    private async Task<string?> ReasonAsync()
    {
        var (_, body) = await _server.AskAsync(Read);
        return body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("reason").GetString() : null;
    }

    private CatalogContext Context() => _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
}
