using System.Text.Json;
using Catalog.Api.Authentication;

namespace Catalog.Tests.Verification;

/// <summary>What is refused to a verification, and to whoever is granted no more than one.</summary>
[Collection(SharedVerificationServer.Name)]
public sealed class VerificationDenialTests(VerificationServer server)
{
    [Theory]
    [InlineData("idNumber", "\"421223194102247489\"", "ITEM_MASKED")]
    [InlineData("cancellationDate", "\"2020-01-01\"", "NOT_GRANTED")]
    public async Task Outcome_Should_BeNullWithOneErrorPerSelection_When_TheItemIsDenied(string item, string value, string reason)
    {
        var person = await server.RegisterAsync(VerificationServer.Inside, ("name", "张三"), ("idNumber", "421223194102247489"), ("cancellationDate", "2020-01-01"));

        var body = await server.AskJsonAsync(
            $$"""query {{VerificationServer.Use}} { v: verifyHouseholdRegistration(idNumber: "{{person}}", values: { name: "张三", {{item}}: {{value}} }) { a: {{item}} name b: {{item}} } }""");

        Assert.Equal("""{"v":{"a":null,"name":"MATCH","b":null}}""", body.GetProperty("data").GetRawText());
        Assert.Equal(["""["v","a"]""", """["v","b"]"""], Errors(body).Select(error => error.GetProperty("path").GetRawText()));
        Assert.All(Errors(body), error => Assert.Equal(("FIELD_DENIED", reason), (Extension(error, "code"), Extension(error, "reason"))));
        Assert.All(Errors(body), error => Assert.False(error.GetProperty("extensions").TryGetProperty("argument", out _)));
    }

    [Fact]
    public async Task DeniedItem_Should_BeToldOfByItsArgument_When_ItIsGivenAndNotSelected()
    {
        var body = await server.AskJsonAsync(
            $$"""query {{VerificationServer.Use}} { verifyHouseholdRegistration(idNumber: "{{server.NewPerson()}}", values: { name: "张三", cancellationDate: "2020-01-01" }) { name } }""");

        Assert.Equal("""{"verifyHouseholdRegistration":{"name":"ABSENT"}}""", body.GetProperty("data").GetRawText());
        var error = Assert.Single(Errors(body));
        Assert.Equal("values.cancellationDate", Extension(error, "argument"));
        Assert.Equal("""["verifyHouseholdRegistration"]""", error.GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task DeniedItem_Should_BeToldOf_When_ItIsSelectedAndNotGiven()
    {
        var body = await server.AskJsonAsync(
            $$"""query {{VerificationServer.Use}} { verifyHouseholdRegistration(idNumber: "{{server.NewPerson()}}", values: { name: "张三" }) { cancellationDate } }""");

        Assert.Equal("""{"verifyHouseholdRegistration":{"cancellationDate":null}}""", body.GetProperty("data").GetRawText());
        Assert.Equal("NOT_GRANTED", Extension(Assert.Single(Errors(body)), "reason"));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("name cancellationDate")]
    public async Task Nothing_Should_BeAnswered_When_AnItemIsDeniedAndTheOperationIsToBeRejected(string selected)
    {
        var body = await server.AskJsonAsync(
            $$"""query @use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005", onDenied: REJECT) { verifyHouseholdRegistration(idNumber: "{{server.NewPerson()}}", values: { name: "张三", cancellationDate: "2020-01-01" }) { {{selected}} } }""");

        Assert.False(body.TryGetProperty("data", out _));
        Assert.Equal("FIELD_DENIED", Extension(Assert.Single(Errors(body)), "code"));
    }

    [Fact]
    public async Task VerifyLevel_Should_ShowFilterAndOrderNothing()
    {
        var person = await server.RegisterAsync(VerificationServer.Inside, ("name", "张三"), ("township", VerificationServer.Inside));
        string[] selections =
        [
            $$"""person(idNumber: "{{person}}") { householdRegistration { township } }""",
            "householdRegistrations(first: 1) { nodes { township } }",
            """householdRegistrations(where: { township: { eq: "421202001" } }) { totalCount }""",
            "householdRegistrations(order: [{ township: ASC }]) { nodes { name } }",
        ];

        foreach (var selection in selections)
        {
            var body = await server.AskJsonAsync($$"""query {{VerificationServer.Use}} { {{selection}} }""");
            Assert.Equal("VERIFICATION_ONLY", Extension(Assert.Single(Errors(body)), "reason"));
            Assert.DoesNotContain(VerificationServer.Inside, body.GetProperty("data").GetRawText(), StringComparison.Ordinal);
        }

        Assert.Contains(
            "\"MATCH\"",
            await server.VerifyAsync(person, $$"""{ township: "{{VerificationServer.Inside}}" }""", "township"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WORK_REFERENCE", "LB-0004")]
    [InlineData("BUSINESS_COLLABORATION", "LB-0005")]
    public async Task Verification_Should_BeDenied_When_ThePurposeIsAnother(string purpose, string legalBasis)
    {
        var person = await server.RegisterAsync(VerificationServer.Inside, ("name", "张三"));
        var use = $$"""@use(purpose: {{purpose}}, legalBasis: "{{legalBasis}}")""";
        var enterprise = await server.SubjectOfAsync(server.Catalogue.FindResource("EnterpriseRegistration")!);

        var body = await server.AskJsonAsync($$"""
            query {{use}} {
              verifyHouseholdRegistration(idNumber: "{{person}}", values: { name: "张三" }) { name }
              verifyEnterpriseRegistration(unifiedSocialCreditCode: "{{enterprise}}", values: { unifiedSocialCreditCode: "{{enterprise}}" }) { unifiedSocialCreditCode }
            }
            """);

        Assert.Equal(
            """{"verifyHouseholdRegistration":{"name":null},"verifyEnterpriseRegistration":{"unifiedSocialCreditCode":null}}""",
            body.GetProperty("data").GetRawText());
        Assert.Equal(["PURPOSE_MISMATCH", "PURPOSE_MISMATCH"], Errors(body).Select(error => Extension(error, "reason")));
    }

    [Fact]
    public async Task UnconditionalItem_Should_BeVerifiedWithoutAGrant_When_TheUseIsApproved()
    {
        var enterprise = await server.SubjectOfAsync(server.Catalogue.FindResource("EnterpriseRegistration")!);

        Assert.Equal(
            """{"data":{"verifyEnterpriseRegistration":{"unifiedSocialCreditCode":"MATCH"}}}""",
            await server.AskAsync($$"""
                query {{VerificationServer.Use}} {
                  verifyEnterpriseRegistration(unifiedSocialCreditCode: "{{enterprise}}", values: { unifiedSocialCreditCode: "{{enterprise}}" }) { unifiedSocialCreditCode }
                }
                """));
    }

    [Fact]
    public async Task Provider_Should_VerifyItsOwnItemsWithoutAGrant_When_ItStatesThePurpose()
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("cancellationDate", "2020-01-01"));
        Task<string> Ask(string use) => server.AskAsync(
            $$"""query {{use}} { verifyHouseholdRegistration(idNumber: "{{person}}", values: { cancellationDate: "2020-01-01" }) { cancellationDate } }""",
            client: "police-steward",
            scopes: Scopes.Steward);

        Assert.Equal("""{"data":{"verifyHouseholdRegistration":{"cancellationDate":"MATCH"}}}""", await Ask(VerificationServer.Use));
        Assert.Contains("PURPOSE_MISMATCH", await Ask("""@use(purpose: WORK_REFERENCE, legalBasis: "LB-0005")"""), StringComparison.Ordinal);
        Assert.Contains("USE_REQUIRED", await Ask(string.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verification_Should_BeRefused_When_NobodyIsKnownToAsk()
    {
        var (status, body) = await server.Server.AskAsync(
            $$"""query {{VerificationServer.Use}} { verifyHouseholdRegistration(idNumber: "{{server.NewPerson()}}", values: { name: "张三" }) { name } }""", client: null);

        Assert.Equal(401, status);
        Assert.False(body.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Explanation_Should_DecideWhatWouldBeVerified()
    {
        var body = await server.AskJsonAsync(
            """query E($d: String!) { explainAccess(document: $d, purpose: DATA_VERIFICATION, legalBasis: "LB-0005") { decisions { item { coordinate } kind isAllowed reason } } }""",
            new { d = """query Q($n: CitizenIdNumber!, $v: HouseholdRegistrationValuesInput!) { verifyHouseholdRegistration(idNumber: $n, values: $v) { township idNumber } }""" });

        Assert.Equal(
            """[{"item":{"coordinate":"HouseholdRegistration.township"},"kind":"VERIFY","isAllowed":true,"reason":null},{"item":{"coordinate":"HouseholdRegistration.idNumber"},"kind":"VERIFY","isAllowed":false,"reason":"ITEM_MASKED"}]""",
            body.GetProperty("data").GetProperty("explainAccess").GetProperty("decisions").GetRawText());
    }

    private static JsonElement.ArrayEnumerator Errors(JsonElement body) => body.GetProperty("errors").EnumerateArray();

    private static string? Extension(JsonElement error, string name) => error.GetProperty("extensions").GetProperty(name).GetString();
}
