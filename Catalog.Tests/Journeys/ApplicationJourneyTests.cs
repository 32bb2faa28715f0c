using System.Text.Json;
using Catalog.Api.Authentication;

namespace Catalog.Tests.Journeys;

/// <summary>Applications as docs/guides/applications.md tells of them.</summary>
public sealed class ApplicationJourneyTests : IAsyncLifetime
{
    private const string Guide = "applications";
    private const string Relief = "civil-affairs-relief";
    private const string Loans = "housing-fund-loans";
    private const string Police = "police-steward";
    private const string CivilAffairs = "civil-affairs-steward";
    private const string Office = "data-office-admin";

    private static readonly string[] Modes = ["ONLINE_QUERY", "SYSTEM_INTEGRATION"];

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Application_Should_LeadToTheFirstAnsweredQuery()
    {
        var journey = new Journey(_server);
        var ask = Journeys.Guide.Operation(Guide, "AskEthnicGroup");
        var person = new { idNumber = CatalogServer.IdNumber };
        await journey.AskAsync("the system asks for what it was not granted", Relief, Scopes.Read, ask, person);
        await journey.AskAsync(
            "its department drafts an application", Relief, Scopes.Read, Operation("DraftApplication"),
            new { system = Relief, items = new[] { Item("HouseholdRegistration.ethnicGroup"), Item("HouseholdRegistration.photo") }, key = "relief-2026-1" });
        await journey.AskAsync(
            "and thinks again", Relief, Scopes.Read, Operation("ChangeApplication"),
            new { id = "AP-6", revision = 0, add = new[] { Item("EnterpriseRegistration.enterpriseName") }, withdraw = new[] { await IdOfAsync("HouseholdRegistration.photo") } });
        await journey.AskAsync("nobody else sees the draft", Police, Scopes.Steward, Operation("FollowApplication"), new { id = "AP-6" });
        await journey.AskAsync("it submits it", Relief, Scopes.Read, Operation("SubmitApplication"), new { id = "AP-6", revision = 1, key = "relief-2026-2" });
        var waiting = await journey.AskAsync("the provider sees what waits for it", Police, Scopes.Steward, Operation("WaitingItems"));
        var item = waiting.GetProperty("data").GetProperty("governance").GetProperty("applications").GetProperty("nodes")[0].GetProperty("items")[0];
        await journey.AskAsync(
            "the provider agrees, within the county that was asked for", Police, Scopes.Steward, Operation("ApproveItem"),
            new { id = item.GetProperty("id").GetString(), revision = item.GetProperty("revision").GetInt32(), rowScope = new[] { "421223107" }, until = "2027-03-01", reason = "同意在路口镇范围内使用" });
        await journey.AskAsync("the system asks, and is answered", Relief, Scopes.Read, ask, person);
        await journey.AskAsync("the office registers the rest", Office, Scopes.Admin, Operation("RegisterApplication"), new { id = "AP-6", revision = 3 });
        await journey.AskAsync("the application is closed", Relief, Scopes.Read, Operation("FollowApplication"), new { id = "AP-6" });

        journey.Match("ApplicationToFirstAnsweredQuery");
    }

    [Fact]
    public async Task Refusal_Should_GoUpToMunicipalDecision()
    {
        const string Closed = "AdoptionRegistration.issuingAuthorityName";
        const string Photo = "HouseholdRegistration.photo";
        const string Ask = """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { adoptionRegistrations(first: 1) { nodes { issuingAuthorityName } } }""";
        var journey = new Journey(_server);
        await journey.AskAsync("the system asks for what is not shared", Loans, Scopes.Read, Ask);
        await journey.AskAsync(
            "its department applies for it, and for a photo", Loans, Scopes.Read, Operation("DraftApplication"),
            new { system = Loans, items = new[] { Item(Photo, "BUSINESS_COLLABORATION", "LB-0001"), Item(Closed, "BUSINESS_COLLABORATION", "LB-0001") } });
        await journey.AskAsync("what is not shared is refused at once, with its citation", Loans, Scopes.Read, Operation("SubmitApplication"), new { id = "AP-6", revision = 0 });
        await MoveAsync(journey, "the provider refuses the photo", Police, Scopes.Steward, "RefuseItem", Photo, "贷款审批核验姓名即可");
        await MoveAsync(journey, "the applicant negotiates about the photo", Loans, Scopes.Read, "NegotiateItem", Photo, "线上面签须实人核验");
        await MoveAsync(journey, "the provider calls the office", Police, Scopes.Steward, "CoordinateItem", Photo, "请市政务办协调照片的使用方式");
        await MoveAsync(journey, "the provider agrees to the photo while the office coordinates", Police, Scopes.Steward, "ApproveItem", Photo, "经协调同意");
        await MoveAsync(journey, "the applicant negotiates about what is not shared", Loans, Scopes.Read, "NegotiateItem", Closed, "核定共同借款人的抚养关系");
        await MoveAsync(journey, "its provider cannot agree", CivilAffairs, Scopes.Steward, "ApproveItem", Closed, "同意");
        await MoveAsync(journey, "the applicant calls the office", Loans, Scopes.Read, "CoordinateItem", Closed, "双方未能协商一致");
        await MoveAsync(journey, "the office petitions the municipal government", Office, Scopes.Admin, "PetitionItem", Closed, "协调未果，报请市政府决定");
        await journey.AskAsync("the office records the decision", Office, Scopes.Admin, Operation("DecideItem"), new
        {
            id = await IdOfAsync(Closed), revision = await RevisionOfAsync(Closed), isToShare = true, documentNumber = "咸政函〔2026〕12号",
            documentSha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", until = "2027-01-01", reason = "同意共享发证机关名称，期限一年",
        });
        await MoveAsync(journey, "the provider provides it", CivilAffairs, Scopes.Steward, "ProvideItem", Closed, null);
        await journey.AskAsync("the system asks, and is answered", Loans, Scopes.Read, Ask);
        await journey.AskAsync("the application is closed", Loans, Scopes.Read, Operation("FollowApplication"), new { id = "AP-6" });

        journey.Match("RefusalToMunicipalDecision");
    }

    private static string Operation(string name) => Journeys.Guide.Operation(Guide, name);

    private static object Item(string item, string purpose = "ADMINISTRATIVE_BASIS", string legalBasis = "LB-0002") => new
    {
        item,
        purpose,
        legalBasis,
        scope = "办理业务时的核对",
        deliveryModes = Modes,
        from = "2026-03-01",
        until = "2028-03-01",
        rowScope = item.StartsWith("Household", StringComparison.Ordinal) ? new[] { "421223" } : null,
    };

    private async Task MoveAsync(Journey journey, string what, string client, Scopes scopes, string operation, string item, string? reason)
    {
        var (id, revision) = (await IdOfAsync(item), await RevisionOfAsync(item));
        await journey.AskAsync(what, client, scopes, Operation(operation), reason is null ? (object)new { id, revision } : new { id, revision, reason });
    }

    private async Task<string> IdOfAsync(string item) => (await ItemAsync(item)).GetProperty("id").GetString()!;

    private async Task<int> RevisionOfAsync(string item) => (await ItemAsync(item)).GetProperty("revision").GetInt32();

    private async Task<JsonElement> ItemAsync(string item)
    {
        var (_, body) = await _server.AskAsync(Operation("FollowApplication"), new { id = "AP-6" }, Office, Scopes.Admin);
        return body.GetProperty("data").GetProperty("governance").GetProperty("application").GetProperty("items").EnumerateArray()
            .Single(found => found.GetProperty("item").GetProperty("coordinate").GetString() == item);
    }
}
