using Catalog.Api.Authentication;
using Catalog.Api.Sharing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Journeys;

/// <summary>The operations of docs/guides/onboarding.md, sent as its readers would.</summary>
public sealed class OnboardingJourneyTests : IAsyncLifetime
{
    private const string Office = "data-office-admin";
    private const string Text = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private const string Education = $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "{{CatalogServer.IdNumber}}") { educationRecords { educationLevel } } }""";
    private const string Household = $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } }""";

    private readonly ShiftedTime _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly CatalogServer _server;

    public OnboardingJourneyTests() => _server = new CatalogServer { Time = _time };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Department_Should_TakePart_When_ItIsOnboarded()
    {
        var journey = new Journey(_server);
        await journey.AskAsync("the office onboards a department", Office, Scopes.Admin, Operation("RegisterDepartment"), new
        {
            input = new { code = "archives", name = "档案部门", leaderInCharge = Contact("分管领导"), responsiblePerson = Contact("共享责任人"), technicalPerson = Contact("技术责任人") },
            key = "onboard-archives",
        });
        await journey.AskAsync("and registers its system", Office, Scopes.Admin, Operation("RegisterSystem"), System("archives-steward", "archives", "catalog.steward"));
        await journey.AskAsync("the department tells of its new technical person, too late", "archives-steward", Scopes.Steward, Operation("ChangeContact"), new
        {
            input = new { department = "archives", revision = 0, role = "TECHNICAL_PERSON", name = "新技术责任人", telephone = "0715-7654321", changedOn = "2026-02-13" },
        });
        await journey.AskAsync("which its steward finds again", "archives-steward", Scopes.Steward, Operation("ContactChanges"));
        await journey.AskAsync("the system asks what is registered of itself", "archives-steward", Scopes.Steward, "query { governance { systems { clientId status scopes revision } } viewer { scopes } }");
        await journey.AskAsync("the office registers it for reading, too", Office, Scopes.Admin, Operation("ChangeSystem"), new { input = new { clientId = "archives-steward", revision = 0, scopes = new[] { "catalog.read", "catalog.steward" } } });
        await journey.AskAsync("suspends the department", Office, Scopes.Admin, Operation("SuspendDepartment"), new { input = new { code = "archives", revision = 1, reason = "核查" } });
        await journey.AskAsync("whose system is refused", "archives-steward", Scopes.Steward, Operation("Registered"));
        await journey.AskAsync("and lets it go on", Office, Scopes.Admin, Operation("ResumeDepartment"), new { input = new { code = "archives", revision = 2, reason = "核查完毕" } });
        await journey.AskAsync("suspends the system alone", Office, Scopes.Admin, Operation("SuspendSystem"), new { input = new { clientId = "archives-steward", revision = 1, reason = "更换证书" } });
        await journey.AskAsync("whose department is still in the published list", Office, Scopes.Admin, Operation("PublishedList"));
        journey.Match("OnboardingOfADepartment");
    }

    [Fact]
    public async Task Grant_Should_Work_When_BothPartiesHaveSigned()
    {
        var journey = new Journey(_server);
        await journey.AskAsync("the office registers the provider's system", Office, Scopes.Admin, Operation("RegisterSystem"), System("education-steward", "education", "catalog.steward"));
        await journey.AskAsync("and the consumer's", Office, Scopes.Admin, Operation("RegisterSystem"), System("housing-fund-steward", "housing-fund-centre", "catalog.steward"));
        await journey.AskAsync("a granted item is denied without an agreement", "housing-fund-loans", Scopes.Read, Education);
        var proposed = await journey.AskAsync("the consumer proposes one", "housing-fund-steward", Scopes.Steward, Operation("ProposeAgreement"), new
        {
            input = new { provider = "education", consumer = "housing-fund-centre", textHash = Text, textReference = "咸公积金协〔2026〕1号", from = "2026-03-02", until = "2027-03-02", signatory = "使用部门签字人" },
        });
        var id = proposed.GetProperty("data").GetProperty("proposeAgreement").GetProperty("agreement").GetProperty("id").GetString();
        await journey.AskAsync("which gives nothing yet", "housing-fund-loans", Scopes.Read, Education);
        await journey.AskAsync("the provider finds it", "education-steward", Scopes.Steward, Operation("Agreements"), new { status = "PROPOSED" });
        await journey.AskAsync("and signs", "education-steward", Scopes.Steward, Operation("SignAgreement"), new { input = new { id, revision = 0, textHash = Text, signatory = "提供部门签字人" } });
        await journey.AskAsync("the item is answered", "housing-fund-loans", Scopes.Read, Education);
        await journey.AskAsync("the provider ends the agreement", "education-steward", Scopes.Steward, Operation("TerminateAgreement"), new { input = new { id, revision = 1, reason = "超范围使用" } });
        await journey.AskAsync("and the item is denied", "housing-fund-loans", Scopes.Read, Education);
        journey.Match("Agreement");
    }

    [Fact]
    public async Task Uses_Should_BeSuspended_When_ALawIsRepealed()
    {
        var journey = new Journey(_server);
        await journey.AskAsync("an item is answered on the law", "housing-fund-loans", Scopes.Read, Household);
        await journey.AskAsync("the office tells of its repeal in two days", Office, Scopes.Admin, Operation("RepealLegalBasis"), new
        {
            input = new { code = "LB-0001", revision = 0, effectiveOn = "2026-03-04", reference = "国令第800号", reason = "条例废止,由新条例代替" },
        });
        await journey.AskAsync("until then it is in force", "housing-fund-loans", Scopes.Read, Household);
        _time.Advance(TimeSpan.FromDays(2));
        await _server.Services.GetRequiredService<LegalBasisDays>().ApplyDueAsync(CancellationToken.None);
        await journey.AskAsync("then not any more", "housing-fund-loans", Scopes.Read, Household);
        await journey.AskAsync("the register shows what rests on it", "police-steward", Scopes.Steward, Operation("LegalBases"));
        await journey.AskAsync("the law that takes its place is registered", "police-steward", Scopes.Steward, Operation("RegisterLegalBasis"), new
        {
            input = new { code = "LB-0006", kind = "ADMINISTRATIVE_REGULATION", law = "住房公积金管理条例(新)", article = "第二十六条", issuer = "国务院", text = "可以申请住房公积金贷款。", inForceFrom = "2026-03-04" },
        });
        await journey.AskAsync("and another is amended", Office, Scopes.Admin, Operation("AmendLegalBasis"), new
        {
            input = new { code = "LB-0004", revision = 0, effectiveOn = "2026-03-04", reference = "国发〔2026〕1号", reason = "条文调整", newText = "政务信息资源以共享为原则。" },
        });
        journey.Match("ALawRepealed");
    }

    private static string Operation(string name) => Guide.Operation("onboarding", name);

    private static object Contact(string name) => new { name, telephone = "0715-1234567" };

    private static object System(string clientId, string department, params string[] scopes) => new { input = new { clientId, name = "信息共享管理端", department, scopes } };
}
