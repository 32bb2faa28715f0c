using Catalog.Api.Authentication;

namespace Catalog.Tests.Journeys;

/// <summary>A department that is new: from its onboarding to the first answered query, by the operations of the guides.</summary>
public sealed class NewcomerJourneyTests : IAsyncLifetime
{
    private const string Office = "data-office-admin";
    private const string Police = "police-steward";
    private const string System = "archives-inquiry";
    private const string TextHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly string[] Both = ["catalog.read", "catalog.steward"];
    private static readonly string[] Modes = ["ONLINE_QUERY"];

    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Department_Should_BeAnswered_When_ItWasOnboardedAndItsApplicationApproved()
    {
        var journey = new Journey(_server);
        var ask = Guide.Operation("applications", "AskEthnicGroup");
        var person = new { idNumber = CatalogServer.IdNumber };

        await journey.AskAsync("nobody knows the system", System, Scopes.Read, ask, person);
        await journey.AskAsync("the office onboards the department", Office, Scopes.Admin, Guide.Operation("onboarding", "RegisterDepartment"), new
        {
            input = new { code = "archives", name = "档案部门", leaderInCharge = Contact("分管领导"), responsiblePerson = Contact("共享责任人"), technicalPerson = Contact("技术责任人") },
        });
        await journey.AskAsync("and registers its system", Office, Scopes.Admin, Guide.Operation("onboarding", "RegisterSystem"), new
        {
            input = new { clientId = System, name = "档案利用系统", department = "archives", scopes = Both },
        });
        await journey.AskAsync("which has no use yet", System, Scopes.Read, ask, person);
        var proposed = await journey.AskAsync("the department proposes an agreement", System, Scopes.Steward, Guide.Operation("onboarding", "ProposeAgreement"), new
        {
            input = new { provider = "public-security", consumer = "archives", textHash = TextHash, textReference = "咸档协〔2026〕1号", from = "2026-03-02", until = "2027-03-02", signatory = "使用部门签字人" },
        });
        var agreement = proposed.GetProperty("data").GetProperty("proposeAgreement").GetProperty("agreement").GetProperty("id").GetString();
        await journey.AskAsync("the provider signs it", Police, Scopes.Steward, Guide.Operation("onboarding", "SignAgreement"), new
        {
            input = new { id = agreement, revision = 0, textHash = TextHash, signatory = "提供部门签字人" },
        });
        var drafted = await journey.AskAsync("the department drafts an application", System, Scopes.Read, Guide.Operation("applications", "DraftApplication"), new
        {
            system = System,
            items = new[] { new { item = "HouseholdRegistration.ethnicGroup", purpose = "ADMINISTRATIVE_BASIS", legalBasis = "LB-0002", scope = "档案利用时核实民族成份", deliveryModes = Modes, from = "2026-03-02", until = "2027-03-02" } },
        });
        var application = drafted.GetProperty("data").GetProperty("draftApplication").GetProperty("application").GetProperty("id").GetString();
        await journey.AskAsync("submits it", System, Scopes.Read, Guide.Operation("applications", "SubmitApplication"), new { id = application, revision = 0 });
        await journey.AskAsync("and asks too early", System, Scopes.Read, ask, person);
        var waiting = await journey.AskAsync("the provider finds it", Police, Scopes.Steward, Guide.Operation("applications", "WaitingItems"));
        var item = waiting.GetProperty("data").GetProperty("governance").GetProperty("applications").GetProperty("nodes")[0].GetProperty("items")[0];
        await journey.AskAsync("and agrees", Police, Scopes.Steward, Guide.Operation("applications", "ApproveItem"), new
        {
            id = item.GetProperty("id").GetString(),
            revision = item.GetProperty("revision").GetInt32(),
        });
        await journey.AskAsync("the system is answered", System, Scopes.Read, ask, person);

        journey.Match("FromOnboardingToTheFirstAnsweredQuery");
    }

    private static object Contact(string name) => new { name, telephone = "0715-8888888" };
}
