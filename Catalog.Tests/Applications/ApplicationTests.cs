using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Applications.Desk;

namespace Catalog.Tests.Applications;

public sealed class ApplicationTests : IAsyncLifetime
{
    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };
    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _desk = new Desk(_server);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Items_Should_GoTheWayOfTheirSharingClass_When_Submitted()
    {
        var items = (await _desk.SubmitAsync(Item(Conditional), Item(Unconditional), Item(Closed))).GetProperty("items");

        Assert.Equal(["PENDING_PROVIDER", "PENDING_REGISTRATION", "REFUSED"], items.EnumerateArray().Select(StatusOf));
        Assert.Contains("《中华人民共和国民法典》第一千一百一十条", items[2].GetProperty("refusalReason").GetString(), StringComparison.Ordinal);
        // What is asked for alike is one use, which nobody has approved so far.
        Assert.Equal(["REQUESTED"], items.EnumerateArray().Select(item => item.GetProperty("use")).Select(use => $"{use.GetProperty("status")}").Distinct());
        Assert.Single(items.EnumerateArray().Select(item => item.GetProperty("use").GetProperty("id").GetString()).Distinct());
        await using var context = Context();
        var clock = Assert.Single(await context.Clocks.Where(row => row.Kind == DeadlineKind.ApplicationAnswer).ToListAsync());
        Assert.Equal(("public-security", Number(items[0]), 10, ClockStatus.Running), (clock.Department, clock.MatterKey, clock.Days, clock.Status));
        Assert.Equal(
            [("government-affairs-office", MatterKind.Application), ("public-security", MatterKind.ApplicationItem)],
            (await context.Notifications.Where(row => row.Kind == NotificationKind.NewApplication).ToListAsync()).Select(row => (row.Department, row.Matter)).Order());
    }

    [Fact]
    public async Task Use_Should_BeTheOneThatThereIs_When_ItIsAskedForAlike()
    {
        var items = (await _desk.SubmitAsync(Item(Conditional, ("scope", "住房公积金贷款申请的受理、审核和贷后管理"), ("until", "2030-01-01")))).GetProperty("items");

        Assert.Equal("U-1", items[0].GetProperty("use").GetProperty("id").GetString());
        Assert.Equal("APPROVED", items[0].GetProperty("use").GetProperty("status").GetString());
    }

    public static TheoryData<string, string, object?> Faults => new()
    {
        { "an item that there is not", "item", "HouseholdRegistration.nothing" },
        { "no item", "item", "" },
        { "no scope", "scope", " " },
        { "a long scope", "scope", new string('x', 1001) },
        { "a legal basis that there is not", "legalBasis", "LB-9999" },
        { "no delivery mode", "deliveryModes", Array.Empty<string>() },
        { "a delivery mode that the resource has not", "deliveryModes", new[] { "BULK_DOWNLOAD" } },
        { "an early beginning", "from", "2025-03-01" },
        { "a late beginning", "from", "2027-03-03" },
        { "an end before today", "until", "2026-03-02" },
        { "an end before the beginning", "until", "2025-12-31" },
        { "a long period", "until", "2036-01-02" },
        { "verification for another purpose", "level", "VERIFY" },
        { "no division", "rowScope", Array.Empty<string>() },
        { "too many divisions", "rowScope", Enumerable.Repeat("421202", 200) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Draft_Should_BeRefused_When_AnItemIsFaulty(string fault, string field, object? value)
    {
        Assert.True(await _desk.RefuseAsync("draftApplication", new { system = Loans, items = new[] { Item(Unconditional, ("rowScope", null)), Item(changes: (field, value)) } }, Loans) == "INPUT_INVALID", fault);
        await using var context = Context();
        Assert.False(await context.Applications.AnyAsync(row => row.Status == Catalog.Domain.Applications.ApplicationStatus.Draft));
    }

    [Fact]
    public async Task Draft_Should_BeRefused_When_ItIsNotTheDepartmentsToAskSo()
    {
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("draftApplication", new { system = Loans, items = Array.Empty<object>() }, Loans));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("draftApplication", new { system = Loans, items = Enumerable.Repeat(Item(), 2) }, Loans));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("draftApplication", new { system = Loans, items = Enumerable.Range(0, 101).Select(i => Item(changes: ("scope", $"{i}"))) }, Loans));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("draftApplication", new { system = Relief, items = new[] { Item() } }, Loans));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("draftApplication", new { system = "nobody", items = new[] { Item() } }, Loans));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("draftApplication", new { system = Loans, items = new[] { Item() } }, Office));
        // A department's own item, and a rowless resource's row scope.
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("draftApplication", new { system = Police, items = new[] { Item() } }, Police));
        await SuspendLoansAsync();
        Assert.Equal("SYSTEM_SUSPENDED", await _desk.RefuseAsync("draftApplication", new { system = Loans, items = new[] { Item() } }, Loans));
    }

    [Fact]
    public async Task Draft_Should_BeTheDepartmentsAlone()
    {
        var draft = await _desk.DraftAsync(Item());

        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("submitApplication", At(draft), Relief));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("submitApplication", At(draft), Police));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("approveApplicationItem", At(draft.GetProperty("items")[0]), Police));
        Assert.Equal("REVISION_CONFLICT", await _desk.RefuseAsync("submitApplication", new { id = draft.GetProperty("id").GetString(), revision = 7 }, Loans));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("submitApplication", new { id = "AP-999", revision = 0 }, Loans));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("submitApplication", new { id = "AP-06", revision = 0 }, Loans));
    }

    [Fact]
    public async Task Draft_Should_Change_When_ItemsAreAddedAndWithdrawn()
    {
        var draft = await _desk.DraftAsync(Item());
        var changed = await _desk.DoAsync("changeApplication", At(draft, ("add", new[] { Item(Unconditional) }), ("withdraw", new[] { draft.GetProperty("items")[0].GetProperty("id").GetString() })), Loans);

        Assert.Equal(["WITHDRAWN", "DRAFT"], changed.GetProperty("items").EnumerateArray().Select(StatusOf));
        Assert.Equal("REVISION_CONFLICT", await _desk.RefuseAsync("changeApplication", At(draft, ("add", new[] { Item(Closed) })), Loans));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("changeApplication", At(changed, ("withdraw", new[] { changed.GetProperty("items")[0].GetProperty("id").GetString() })), Loans));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("changeApplication", At(changed, ("withdraw", new[] { changed.GetProperty("items")[1].GetProperty("id").GetString() })), Loans));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("changeApplication", At(changed, ("add", new[] { Item(Unconditional) })), Loans));
        var submitted = await _desk.DoAsync("submitApplication", At(changed), Loans);
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("changeApplication", At(submitted, ("add", new[] { Item(Closed) })), Loans));
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("submitApplication", At(submitted), Loans));
        var registered = await _desk.DoAsync("registerApplication", At(submitted), Office);
        Assert.Equal("CLOSED", StatusOf(registered));
    }

    [Fact]
    public async Task Submission_Should_BeRefused_When_TheSystemOrTheUseIsSuspended()
    {
        var draft = await _desk.DraftAsync(Item());
        await _desk.DoAsync("suspendUse", new { id = "U-1", revision = 0, reason = "核查" }, Office);

        Assert.Equal("USE_NOT_OPEN", await _desk.RefuseAsync("submitApplication", At(draft), Loans));

        await _desk.DoAsync("resumeUse", new { id = "U-1", revision = 1, reason = "核查完毕" }, Office);
        Assert.Equal("SUBMITTED", StatusOf(await _desk.DoAsync("submitApplication", At(draft), Loans)));
    }

    [Fact]
    public async Task Withdrawal_Should_EndWhatIsOpenAndItsClocks()
    {
        var application = await _desk.SubmitAsync(Item(Conditional), Item("HouseholdRegistration.ethnicGroup"), Item(Closed));
        var items = application.GetProperty("items");
        await _desk.DoAsync("approveApplicationItem", At(items[1]), Police);
        var left = await CurrentAsync(application);
        var part = await _desk.DoAsync("withdrawApplication", At(left, ("items", new[] { items[2].GetProperty("id").GetString() }), ("reason", "接受")), Loans);
        Assert.Equal(["PENDING_PROVIDER", "APPROVED", "WITHDRAWN"], part.GetProperty("items").EnumerateArray().Select(StatusOf));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("withdrawApplication", At(part, ("items", new[] { items[1].GetProperty("id").GetString() })), Loans));
        Assert.Equal("INPUT_INVALID", await _desk.RefuseAsync("withdrawApplication", At(part, ("items", Array.Empty<string>())), Loans));

        var whole = await _desk.DoAsync("withdrawApplication", At(part), Loans);

        Assert.Equal("WITHDRAWN", StatusOf(whole));
        Assert.Equal(["WITHDRAWN", "APPROVED", "WITHDRAWN"], whole.GetProperty("items").EnumerateArray().Select(StatusOf));
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("withdrawApplication", At(whole), Loans));
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("approveApplicationItem", At(whole.GetProperty("items")[0]), Police));
        await using var context = Context();
        Assert.Equal([ClockStatus.Cancelled, ClockStatus.Met], (await context.Clocks.OrderBy(row => row.Id).ToListAsync()).Select(row => row.Status));
    }

    [Fact]
    public async Task Registration_Should_BeTheOffices()
    {
        var application = await _desk.SubmitAsync(Item(Unconditional), Item(Conditional));

        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", await _desk.RefuseAsync("registerApplication", At(application), Police));
        Assert.Equal("REVISION_CONFLICT", await _desk.RefuseAsync("registerApplication", new { id = application.GetProperty("id").GetString(), revision = 0 }, Office));
        var registered = await _desk.DoAsync("registerApplication", At(application), Office);
        Assert.Equal(["APPROVED", "PENDING_PROVIDER"], registered.GetProperty("items").EnumerateArray().Select(StatusOf));
        Assert.Equal("APPROVED", registered.GetProperty("items")[0].GetProperty("use").GetProperty("status").GetString());
        Assert.Equal("TRANSITION_FORBIDDEN", await _desk.RefuseAsync("registerApplication", At(registered), Office));
        await using var context = Context();
        Assert.False(await context.Grants.AnyAsync(row => row.Use > 5));
    }

    [Fact]
    public async Task Decision_Should_NeedFourEyes_When_TheOfficeAppliesItself()
    {
        const Scopes Both = Scopes.Admin | Scopes.Read;
        await _desk.AllowAsync(Office, Both);
        await _desk.AllowAsync("data-office-audit", Scopes.Admin);
        var draft = await _desk.DoAsync("draftApplication", new { system = Office, items = new[] { Item(Unconditional, ("purpose", "WORK_REFERENCE"), ("legalBasis", "LB-0004")) } }, Office, Both);
        var application = await _desk.DoAsync("submitApplication", At(draft), Office, Both);

        Assert.Equal("FOUR_EYES", await _desk.RefuseAsync("registerApplication", At(application), Office));
        Assert.Equal("FOUR_EYES", await _desk.RefuseAsync("refuseApplicationItem", At(application.GetProperty("items")[0], ("reason", "r")), Office));
        Assert.Equal("REGISTERED", await RegisterAsync("data-office-audit"));

        async Task<string> RegisterAsync(string other) =>
            StatusOf(await _desk.DoAsync("registerApplication", At(application), other, Scopes.Admin)) == "CLOSED" ? "REGISTERED" : "NOT";
    }

    [Fact]
    public async Task Provider_Should_SeeItsItemsAlone()
    {
        await _desk.SubmitAsync(Item(Conditional), Item(Closed), Item(Unconditional));
        const string Query = "{ governance { applications(first: 50) { totalCount nodes { id items { item { coordinate } } } } } }";

        Assert.Equal([Conditional], await SeenAsync(Police, Scopes.Steward));
        Assert.Equal([Closed], await SeenAsync(CivilAffairs, Scopes.Steward));
        Assert.Equal([Conditional, Closed, Unconditional], await SeenAsync(Loans, Scopes.Read));
        Assert.Equal([Conditional, Closed, Unconditional], await SeenAsync(Office, Scopes.Admin));
        Assert.Equal("NOT_FOUND", await _desk.RefuseAsync("approveApplicationItem", At(await _desk.ItemAsync("AP-6")), CivilAffairs));

        async Task<IEnumerable<string?>> SeenAsync(string client, Scopes scopes)
        {
            var (_, body) = await _server.AskAsync(Query, client: client, scopes: scopes);
            return body.GetProperty("data").GetProperty("governance").GetProperty("applications").GetProperty("nodes").EnumerateArray()
                .Where(node => node.GetProperty("id").GetString() == "AP-6")
                .SelectMany(node => node.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("item").GetProperty("coordinate").GetString());
        }
    }

    [Fact]
    public async Task Application_Should_BeDraftedOnce_When_ItIsSentTwiceWithOneKey()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _desk.SendAsync("draftApplication", new { system = Loans, items = new[] { Item() } }, Loans, key: "k-1")));

        Assert.All(answers, answer => Assert.Null(CodeOf(answer)));
        Assert.Single(answers.Select(answer => answer.Body.GetRawText()).Distinct());
        Assert.Equal("KEY_REUSED", await _desk.RefuseAsync("draftApplication", new { system = Loans, items = new[] { Item(Unconditional) } }, Loans, key: "k-1"));
        await using var context = Context();
        Assert.Equal(6, await context.Applications.CountAsync());
    }

    private CatalogContext Context() => _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();

    private async Task<JsonElement> CurrentAsync(JsonElement application)
    {
        var (_, body) = await _server.AskAsync("query Q($id: String!) { governance { application(id: $id) { id revision } } }", new { id = application.GetProperty("id").GetString() });
        return body.GetProperty("data").GetProperty("governance").GetProperty("application");
    }

    private async Task SuspendLoansAsync() => Assert.Null(CodeOf(await _server.AskAsync(
        "mutation { suspendSystem(input: { clientId: \"housing-fund-loans\", revision: 0, reason: \"r\" }) { registeredSystem { status } } }", client: Office, scopes: Scopes.Admin)));

    private static string Number(JsonElement item) => item.GetProperty("id").GetString()![3..];
}
