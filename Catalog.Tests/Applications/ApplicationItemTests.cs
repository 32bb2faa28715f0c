using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Calendar;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Applications.Desk;

namespace Catalog.Tests.Applications;

public sealed class ApplicationItemTests : IAsyncLifetime
{
    private const string Document = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };
    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _desk = new Desk(_server);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Approval_Should_GiveWhatWasAskedFor_When_NothingElseIsSaid()
    {
        var item = await SubmitAsync(Item(changes: ("rowScope", new[] { "421202", "421221" })));

        var approved = await _desk.DoAsync("approveApplicationItem", At(item), Police);

        await using var context = Context();
        var grant = await context.Grants.OrderBy(row => row.Id).LastAsync();
        Assert.Equal($"G-{grant.Id}", approved.GetProperty("grant").GetProperty("id").GetString());
        Assert.Equal(($"AI-{grant.ApplicationItem}", "421202,421221", null, GrantOrigin.ProviderConsent, GrantStatus.Active), (item.GetProperty("id").GetString(), grant.RowScope, grant.Mask, grant.Origin, grant.Status));
        Assert.Equal("APPROVED", approved.GetProperty("use").GetProperty("status").GetString());
        Assert.Equal(ClockStatus.Met, (await context.Clocks.SingleAsync()).Status);
        Assert.Equal(ApplicationStatus.Closed, (await context.Applications.OrderBy(row => row.Id).LastAsync()).Status);
        Assert.Single(await context.Notifications.Where(row => row.Kind == NotificationKind.Granted && row.Department == "housing-fund-centre").ToListAsync());
    }

    [Fact]
    public async Task Approval_Should_GiveLess_When_TheProviderSaysSo()
    {
        var item = await SubmitAsync(Item("HouseholdRegistration.householdPoliceStation", ("rowScope", new[] { "4212" })));

        await _desk.DoAsync(
            "approveApplicationItem",
            At(item, ("rowScope", new[] { "421202" }), ("mask", "KEEP_FIRST_3"), ("until", "2027-01-01"), ("deliveryModes", new[] { "ONLINE_QUERY" }), ("reason", "限咸安区")),
            Police);

        await using var context = Context();
        var grant = await context.Grants.OrderBy(row => row.Id).LastAsync();
        Assert.Equal(("421202", "KEEP_FIRST_3", Catalog.Domain.Uses.DeliveryModes.OnlineQuery), (grant.RowScope, grant.Mask, grant.DeliveryModes));
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)), grant.Until);
    }

    [Theory]
    [InlineData("rowScope", "421202,421281")]
    [InlineData("rowScope", "42")]
    [InlineData("rowScope", "")]
    [InlineData("mask", "HALF")]
    [InlineData("mask", "YEAR_ONLY")]
    [InlineData("mask", "KEEP_FIRST_65")]
    [InlineData("until", "2028-01-02")]
    [InlineData("until", "2026-03-02")]
    [InlineData("until", "2025-01-01")]
    [InlineData("deliveryModes", "FRONT_END_EXCHANGE")]
    [InlineData("deliveryModes", "ONLINE_QUERY,BULK_DOWNLOAD")]
    [InlineData("deliveryModes", "")]
    public async Task Approval_Should_BeRefused_When_ItGivesMoreOrOtherThanWasAskedFor(string field, string value)
    {
        var item = await SubmitAsync(Item("HouseholdRegistration.householdPoliceStation", ("rowScope", new[] { "421202" })));
        object given = field is "rowScope" or "deliveryModes" ? value.Split(',', StringSplitOptions.RemoveEmptyEntries) : value;

        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("approveApplicationItem", At(item, (field, given)), Police));

        Assert.Equal("PENDING_PROVIDER", StatusOf(await _desk.ItemAsync("AP-6")));
    }

    [Fact]
    public async Task Decision_Should_BeRefused_When_ItIsAnothers()
    {
        await _desk.AllowAsync(Loans, Scopes.Read | Scopes.Steward);
        var item = await SubmitAsync(Item());

        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("approveApplicationItem", At(item), CivilAffairs));
        Assert.Equal("OTHER_DEPARTMENT", await _desk.RefuseAsync("approveApplicationItem", At(item), Loans, Scopes.Steward));
        Assert.Equal("OTHER_DEPARTMENT", await _desk.RefuseAsync("approveApplicationItem", At(item), Office));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("approveApplicationItem", At(item), Police, Scopes.Read));
        Assert.Equal("OTHER_DEPARTMENT", await _desk.RefuseAsync("negotiateApplicationItem", At(item, ("reason", "r")), Police));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("petitionApplicationItem", At(item, ("reason", "r")), Police));
        Assert.Equal("REVISION_CONFLICT", await _desk.RefuseAsync("approveApplicationItem", new { id = item.GetProperty("id").GetString(), revision = 5 }, Police));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("approveApplicationItem", new { id = "AI-", revision = 5 }, Police));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("approveApplicationItem", new { id = "AI-99999999999999999999", revision = 5 }, Police));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("refuseApplicationItem", At(item, ("reason", "  ")), Police));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("refuseApplicationItem", At(item, ("reason", new string('r', 1001))), Police));
    }

    [Theory]
    [InlineData("negotiateApplicationItem", Loans)]
    [InlineData("coordinateApplicationItem", Loans)]
    [InlineData("petitionApplicationItem", Office)]
    [InlineData("decideApplicationItem", Office)]
    [InlineData("provideApplicationItem", Police)]
    public async Task Move_Should_BeForbidden_When_TheItemWaitsForItsProvider(string mutation, string client)
    {
        var item = await SubmitAsync(Item());
        var input = mutation switch
        {
            "provideApplicationItem" => At(item),
            "decideApplicationItem" => At(item, ("reason", "r"), ("isToShare", true), ("documentNumber", "1"), ("documentSha256", Document)),
            _ => At(item, ("reason", "r")),
        };

        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync(mutation, input, client));
    }

    [Fact]
    public async Task Refusal_Should_StayWithTheItem_When_TheProviderAgreesLater()
    {
        var item = await SubmitAsync(Item());
        var refused = await _desk.DoAsync("refuseApplicationItem", At(item, ("reason", "姓名即可")), Police);
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("approveApplicationItem", At(refused), Police));
        var negotiated = await _desk.DoAsync("negotiateApplicationItem", At(refused, ("reason", "须实人核验")), Loans);

        var approved = await _desk.DoAsync("approveApplicationItem", At(negotiated), Police);

        Assert.Equal(("APPROVED", "姓名即可"), (StatusOf(approved), approved.GetProperty("refusalReason").GetString()));
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("refuseApplicationItem", At(approved, ("reason", "r")), Police));
    }

    [Fact]
    public async Task Item_Should_BeReachedByDecisionAlone_When_ItIsNotShared()
    {
        var item = await SubmitAsync(Item(Closed));
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("approveApplicationItem", At(item), CivilAffairs));
        item = await _desk.DoAsync("negotiateApplicationItem", At(item, ("reason", "r")), Loans);
        Assert.Equal("ITEM_NOT_SHARED", await _desk.RefuseAsync("approveApplicationItem", At(item), CivilAffairs));
        item = await _desk.DoAsync("coordinateApplicationItem", At(item, ("reason", "r")), CivilAffairs);
        Assert.Equal("ITEM_NOT_SHARED", await _desk.RefuseAsync("approveApplicationItem", At(item), CivilAffairs));
        item = await _desk.DoAsync("petitionApplicationItem", At(item, ("reason", "r")), Office);
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("decideApplicationItem", At(item, ("reason", "r"), ("isToShare", true), ("documentNumber", "1"), ("documentSha256", Document.ToUpperInvariant())), Office));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("decideApplicationItem", At(item, ("reason", "r"), ("isToShare", true), ("documentNumber", ""), ("documentSha256", Document)), Office));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("decideApplicationItem", At(item, ("reason", "r"), ("isToShare", true), ("documentNumber", "1"), ("documentSha256", Document), ("until", "2029-01-01")), Office));
        item = await _desk.DoAsync("decideApplicationItem", At(item, ("reason", "r"), ("isToShare", true), ("documentNumber", "咸政函〔2026〕12号"), ("documentSha256", Document)), Office);
        Assert.Equal("OTHER_DEPARTMENT", await _desk.RefuseAsync("provideApplicationItem", At(item), Office));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("provideApplicationItem", At(item), Police));

        var provided = await _desk.DoAsync("provideApplicationItem", At(item), CivilAffairs);

        Assert.Equal("PROVIDED", StatusOf(provided));
        await using var context = Context();
        Assert.Equal(GrantOrigin.MunicipalDecision, (await context.Grants.OrderBy(row => row.Id).LastAsync()).Origin);
        var clock = await context.Clocks.SingleAsync();
        Assert.Equal((DeadlineKind.DecisionProvision, "civil-affairs", 5, ClockStatus.Met), (clock.Kind, clock.Department, clock.Days, clock.Status));
        // What the municipal government decided, its provider neither revokes nor renews; it can stop it, and the office resumes it.
        var grant = provided.GetProperty("grant");
        Assert.Equal("OTHER_DEPARTMENT", await _desk.RefuseAsync("revokeGrant", At(grant, ("reason", "r")), CivilAffairs));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("renewGrant", At(grant, ("until", "2028-06-01")), CivilAffairs));
        var suspended = await _desk.DoAsync("suspendGrant", At(grant, ("reason", "泄露核查")), CivilAffairs);
        await _desk.DoAsync("resumeGrant", At(suspended, ("reason", "r")), Office);
    }

    [Fact]
    public async Task Item_Should_BeRejected_When_TheMunicipalGovernmentDecidesSo()
    {
        var item = await SubmitAsync(Item(Closed));
        item = await _desk.DoAsync("negotiateApplicationItem", At(item, ("reason", "r")), Loans);
        item = await _desk.DoAsync("coordinateApplicationItem", At(item, ("reason", "r")), Loans);
        item = await _desk.DoAsync("petitionApplicationItem", At(item, ("reason", "r")), Office);

        item = await _desk.DoAsync("decideApplicationItem", At(item, ("reason", "不予共享"), ("isToShare", false), ("documentNumber", "1"), ("documentSha256", Document)), Office);

        Assert.Equal("REJECTED", StatusOf(item));
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("provideApplicationItem", At(item), CivilAffairs));
        await using var context = Context();
        Assert.Equal(ApplicationStatus.Closed, (await context.Applications.OrderBy(row => row.Id).LastAsync()).Status);
        Assert.Empty(await context.Clocks.ToListAsync());
    }

    [Fact]
    public async Task Approval_Should_BeRefused_When_TheUseOrItsLegalBasisIsNotOpen()
    {
        var item = await SubmitAsync(Item(changes: [("scope", "住房公积金贷款申请的受理、审核和贷后管理"), ("until", "2030-01-01")]));
        await _desk.DoAsync("suspendUse", new { id = "U-1", revision = 0, reason = "r" }, Office);
        Assert.Equal("USE_NOT_OPEN", await _desk.RefuseAsync("approveApplicationItem", At(item), Police));
        await _desk.DoAsync("resumeUse", new { id = "U-1", revision = 1, reason = "r" }, Office);
        await using (var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext(Catalog.Tests.Databases.TestRows.Actor))
        {
            var basis = await context.LegalBases.SingleAsync(row => row.Code == "LB-0001");
            basis.InForceUntil = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
            await context.SaveChangesAsync();
        }

        Assert.Equal("USE_NOT_OPEN", await _desk.RefuseAsync("approveApplicationItem", At(item), Police));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("draftApplication", new { system = Loans, items = new[] { Item() } }, Loans));
    }

    [Fact]
    public async Task Decisions_Should_HaveOneEffect_When_TwoStewardsDecideAtOnce()
    {
        var item = await SubmitAsync(Item());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => i % 2 == 0
            ? _desk.SendAsync("approveApplicationItem", At(item), Police)
            : _desk.SendAsync("refuseApplicationItem", At(item, ("reason", "r")), Police)));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(7, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
        await using var context = Context();
        Assert.Equal(StatusOf(await _desk.ItemAsync("AP-6")) == "APPROVED" ? 1 : 0, await context.Grants.CountAsync(row => row.Use == 6));
    }

    [Fact]
    public async Task Application_Should_Close_When_ItsLastItemsAreDecidedAtOnce()
    {
        var names = new[] { "photo", "ethnicGroup", "divisionBeforeCancellation", "policeStationBeforeCancellation" };
        var application = await _desk.SubmitAsync([.. names.Select(name => Item($"HouseholdRegistration.{name}"))]);

        await Task.WhenAll(application.GetProperty("items").EnumerateArray().Select(item => _desk.DoAsync("approveApplicationItem", At(item), Police)));

        await using var context = Context();
        var row = await context.Applications.OrderBy(row => row.Id).LastAsync();
        Assert.Equal((ApplicationStatus.Closed, 0), (row.Status, row.OpenItems));
    }

    [Fact]
    public async Task Approval_Should_GiveOneGrant_When_ItIsSentTwiceWithOneKey()
    {
        var item = await SubmitAsync(Item());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _desk.SendAsync("approveApplicationItem", At(item), Police, key: "k")));

        Assert.All(answers, answer => Assert.Null(CodeOf(answer)));
        await using var context = Context();
        Assert.Equal(1, await context.Grants.CountAsync(row => row.Use == 6));
    }

    [Fact]
    public async Task Registration_Should_BeRefusable_When_TheOfficeSaysWhy()
    {
        var item = await SubmitAsync(Item(Unconditional));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("refuseApplicationItem", At(item, ("reason", "r")), Police));
        item = await _desk.DoAsync("refuseApplicationItem", At(item, ("reason", "法定依据不适用")), Office);
        item = await _desk.DoAsync("negotiateApplicationItem", At(item, ("reason", "适用")), Loans);

        item = await _desk.DoAsync("approveApplicationItem", At(item), Office);

        Assert.Equal("APPROVED", StatusOf(item));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("grant").ValueKind);
    }

    private async Task<JsonElement> SubmitAsync(Dictionary<string, object?> item) => (await _desk.SubmitAsync(item)).GetProperty("items")[0];

    private CatalogContext Context() => _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
}
