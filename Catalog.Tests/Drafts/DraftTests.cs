using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Drafts;
using Catalog.Api.Resources;
using Catalog.Tests.Journeys;
using static Catalog.Tests.Drafts.DraftSteps;

namespace Catalog.Tests.Drafts;

public sealed class DraftTests(DraftServer shared) : IClassFixture<DraftServer>
{
    private const string Household = "1001001/000001-03";

    private readonly CatalogServer _server = shared.Server;

    [Theory]
    [InlineData("type", "DEFINITION_SYNTAX")]
    [InlineData("scalar X", DraftCodes.Scope)]
    [InlineData("公安部门", "市民")]
    [InlineData("公安部门", "民政部门")]
    [InlineData("1001001/000901", "1001001/000002")]
    [InlineData("type DrivingLicence", "type MarriageRegistration")]
    [InlineData("type DrivingLicence", "type Governance")]
    [InlineData("validUntil: Date", "validUntil: Nothing")]
    [InlineData("sharing: UNCONDITIONAL", "sharing: NOT_SHARED")]
    [InlineData("sharing: UNCONDITIONAL", "sharing: NOT_SHARED, legalBasis: \"LB-0001\"")]
    [InlineData("sharing: UNCONDITIONAL", "sharing: UNCONDITIONAL, withdrawn: \"soon\"")]
    public async Task Draft_Should_ListWhatStandsAgainstIt_AndNotBeSubmitted_When_ItIsFaulty(string from, string to)
    {
        var definition = to.StartsWith("DE", StringComparison.Ordinal) || to == DraftCodes.Scope ? from : DrivingLicence.Replace(from, to, StringComparison.Ordinal);

        var draft = await _server.DraftAsync(definition);

        Assert.NotEmpty(Codes(draft));
        if (definition == from)
        {
            Assert.Contains(to, Codes(draft));
        }

        Assert.Equal("DRAFT_FAULTY", CodeOf(await MoveAsync("SubmitDraft", draft)));
    }

    [Theory]
    [InlineData("公安部门", "市民", DraftCodes.ProviderUnknown)]
    [InlineData("公安部门", "民政部门", DraftCodes.OtherProvider)]
    [InlineData("1001001/000901", "1001001/000002", DefinitionCodes.CodeRepeated)]
    [InlineData("sharing: UNCONDITIONAL", "sharing: NOT_SHARED", DefinitionCodes.LegalBasisMissing)]
    [InlineData("type DrivingLicence", "type MarriageRegistration", DraftCodes.OtherProvider)]
    [InlineData("enum LicenceStatus", "enum IdentityDocumentType", DraftCodes.OtherProvider)]
    [InlineData("LicenceStatus", "IdentityDocumentType", DefinitionCodes.Incompatible)]
    public async Task Problem_Should_HaveItsCode_When_ADraftIsFaulty(string from, string to, string code) =>
        Assert.Contains(code, Codes(await _server.DraftAsync(DrivingLicence.Replace(from, to, StringComparison.Ordinal))));

    [Fact]
    public async Task Draft_Should_BeUnchanged_When_ItSaysWhatIsInForce()
    {
        var draft = Draft((await _server.SendAsync("DraftSharingClassChange", new { item = Household, sharingClass = "CONDITIONAL", condition = "仅限依法核验当事人身份", basis = Basis })).Body);

        // The same arguments in another order are another text, and no difference.
        Assert.Empty(draft.GetProperty("differences").EnumerateArray());
        Assert.Contains(DraftCodes.Unchanged, Codes(draft));
    }

    [Fact]
    public async Task Draft_Should_TellWhoLoses_When_ItNarrows()
    {
        var draft = Draft((await _server.SendAsync(
            "DraftItemWithdrawal", new { item = "1001001/000001-01", from = "2030-05-01", basis = Basis })).Body);
        var full = await InFullAsync(draft);

        Assert.Equal([DraftCodes.Narrows], Codes(full, "warnings"));
        Assert.Contains("housing-fund-loans", full.GetProperty("usedBy").EnumerateArray().Select(user => user.GetProperty("system").GetString()));
        Assert.DoesNotContain("police-steward", full.GetProperty("usedBy").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("ITEM_WITHDRAWN", Assert.Single(full.GetProperty("differences").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Draft_Should_WarnOfTheDuplicate_When_AnotherDepartmentIsResponsibleForTheItem()
    {
        var definition = DrivingLicence.Replace("\"有效期至\"", "\"婚姻状况\"", StringComparison.Ordinal);

        var draft = await _server.DraftAsync(definition);

        Assert.Empty(Codes(draft));
        Assert.Contains(DraftCodes.DuplicatesItem, Codes(draft, "warnings"));
    }

    [Fact]
    public async Task Draft_Should_MoveOnlyAsItsProcedureSays_When_ItIsInEachState()
    {
        var draft = await _server.DraftAsync(DrivingLicence);

        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await ReviewAsync(draft, 0)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await _server.PublishAsync(Number(draft), revision: 0)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await _server.SendAsync("ReturnDraft", new { draft = Number(draft), revision = 0, reason = "r" }, Admin, Scopes.Admin)));
        Assert.Null(CodeOf(await MoveAsync("SubmitDraft", draft)));
        Assert.Equal("REVISION_CONFLICT", CodeOf(await MoveAsync("SubmitDraft", draft)));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await _server.SendAsync("SubmitDraft", new { draft = Number(draft), revision = 1 })));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await _server.SendAsync("ChangeDraft", new { draft = Number(draft), revision = 1, definition = DrivingLicence, basis = Basis })));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await _server.PublishAsync(Number(draft), revision: 1)));
        Assert.Null(CodeOf(await ReviewAsync(draft, 1, "FAILED")));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await ReviewAsync(draft, 2)));
        Assert.Null(CodeOf(await _server.SendAsync("WithdrawDraft", new { draft = Number(draft), revision = 2, reason = "不再需要" })));
        Assert.Equal("TRANSITION_FORBIDDEN", CodeOf(await _server.SendAsync("ChangeDraft", new { draft = Number(draft), revision = 3, definition = DrivingLicence, basis = Basis })));
    }

    [Fact]
    public async Task Draft_Should_BeDecidedByOthers_When_ItIsReviewedOrPublished()
    {
        var draft = await _server.DraftAsync(DrivingLicence);
        Assert.Null(CodeOf(await MoveAsync("SubmitDraft", draft)));

        Assert.Equal("FOUR_EYES", CodeOf(await ReviewAsync(draft, 1, client: Steward)));
        Assert.Equal("NOT_FOUND", CodeOf(await ReviewAsync(draft, 1, client: "civil-affairs-steward")));
        Assert.Equal("OTHER_DEPARTMENT", CodeOf(await ReviewAsync(draft, 1, client: Admin, scopes: Scopes.Admin)));
        Assert.Null(CodeOf(await ReviewAsync(draft, 1)));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await _server.SendAsync("PublishDraft", new { draft = Number(draft), revision = 2 })));
        Assert.Null(CodeOf(await _server.SendAsync("ReturnDraft", new { draft = Number(draft), revision = 2, reason = "请补充依据" }, Admin, Scopes.Admin)));
        var changed = await _server.SendAsync("ChangeDraft", new { draft = Number(draft), revision = 3, definition = DrivingLicence, basis = Basis }, Reviewer);
        Assert.Null(CodeOf(changed));
        Assert.Equal(JsonValueKind.Null, (await InFullAsync(draft)).GetProperty("review").ValueKind);
        Assert.Null(CodeOf(await _server.SendAsync("SubmitDraft", new { draft = Number(draft), revision = 4 })));
        // Who changed it has drafted it, too.
        Assert.Equal("FOUR_EYES", CodeOf(await ReviewAsync(draft, 5)));
    }

    [Fact]
    public async Task Draft_Should_NotBePublishedByItsDrafter_When_TheOfficeDraftsIt()
    {
        var draft = await _server.DraftAsync(DrivingLicence, Admin, Scopes.Admin);
        Assert.Null(CodeOf(await _server.SendAsync("SubmitDraft", new { draft = Number(draft), revision = 0 })));
        Assert.Null(CodeOf(await ReviewAsync(draft, 1)));

        Assert.Equal("FOUR_EYES", CodeOf(await _server.PublishAsync(Number(draft))));
    }

    [Fact]
    public async Task Draft_Should_BeUnseen_When_ItIsOfAnotherDepartment()
    {
        var draft = await _server.DraftAsync(DrivingLicence);

        var (_, body) = await _server.SendAsync("DraftInFull", new { number = Number(draft) }, "civil-affairs-steward");

        Assert.Equal(JsonValueKind.Null, body.GetProperty("data").GetProperty("governance").GetProperty("draft").ValueKind);
        Assert.Equal("NOT_FOUND", CodeOf(await _server.SendAsync("WithdrawDraft", new { draft = Number(draft), revision = 0, reason = "r" }, "civil-affairs-steward")));
        Assert.Equal("NOT_FOUND", CodeOf(await _server.SendAsync("WhoUsesItem", new { item = Household }, "civil-affairs-steward")));
        Assert.Null(CodeOf(await _server.SendAsync("WhoUsesItem", new { item = Household })));
        Assert.Equal("NOT_FOUND", CodeOf(await _server.SendAsync("WhoUsesItem", new { item = "none" })));
    }

    [Theory]
    [InlineData("", "basis")]
    [InlineData(" ", "basis")]
    [InlineData("type A", "")]
    [InlineData("type A\u0007", "basis")]
    public async Task Draft_Should_BeRefused_When_ItsInputIsFaulty(string definition, string basis) =>
        Assert.Equal("INPUT_INVALID", CodeOf(await _server.SendAsync("DraftCatalogueChange", new { definition, basis })));

    [Fact]
    public async Task Draft_Should_BeRefused_When_ItsInputIsTooLongOrTooMuch()
    {
        Assert.Equal("INPUT_INVALID", CodeOf(await _server.SendAsync("DraftCatalogueChange", new { definition = new string('x', 60_001), basis = Basis })));
        Assert.Null(CodeOf(await _server.SendAsync("DraftCatalogueChange", new { definition = new string('x', 60_000), basis = Basis })));
        Assert.Equal("INPUT_INVALID", CodeOf(await _server.SendAsync("DraftCatalogueChange", new { definition = "x", basis = new string('b', 1001) })));
        var many = Enumerable.Range(0, 201).Select(n => new { codeList = "LicenceStatus", from = $"{n}", to = "A" });
        Assert.Equal("INPUT_INVALID", CodeOf(await _server.SendAsync("DraftWithReplacements", new { definition = "x", basis = Basis, valueMigration = many })));
        Assert.Equal("NOT_FOUND", CodeOf(await _server.SendAsync("DraftItemWithdrawal", new { item = "1001001/000001-99", from = "2026-05-01", basis = Basis })));
        Assert.Equal("DRAFT_REPLACEMENT_INVALID", Assert.Single(Codes(Draft((await _server.SendAsync(
            "DraftWithReplacements", new { definition = DrivingLicence, basis = Basis, valueMigration = new[] { new { codeList = "Sex", from = "1' OR '1", to = "2" } } })).Body))));
    }

    [Fact]
    public async Task Draft_Should_HaveOneEffect_When_ItIsSentTwiceOrMovedAtOnce()
    {
        var variables = new { definition = DrivingLicence, basis = Basis, key = "draft-1" };
        var first = Draft((await _server.SendAsync("DraftCatalogueChange", variables)).Body);
        Assert.Equal(Number(first), Number(Draft((await _server.SendAsync("DraftCatalogueChange", variables)).Body)));

        var submitted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MoveAsync("SubmitDraft", first)));

        Assert.Single(submitted, answer => CodeOf(answer) is null);
        Assert.Equal(3, submitted.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
    }

    private static int Number(JsonElement draft) => draft.GetProperty("number").GetInt32();

    private Task<(int Status, JsonElement Body)> MoveAsync(string operation, JsonElement draft) => _server.SendAsync(operation, new { draft = Number(draft), revision = 0 });

    private Task<(int Status, JsonElement Body)> ReviewAsync(JsonElement draft, int revision, string result = "PASSED", string client = Reviewer, Scopes scopes = Scopes.Steward) =>
        _server.SendAsync("ReviewDraft", new { draft = Number(draft), revision, result, words = "审查意见" }, client, scopes);

    private async Task<JsonElement> InFullAsync(JsonElement draft, string client = Steward, Scopes scopes = Scopes.Steward) =>
        (await _server.SendAsync("DraftInFull", new { number = Number(draft) }, client, scopes)).Body.GetProperty("data").GetProperty("governance").GetProperty("draft");
}
