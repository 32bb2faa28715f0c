using System.Text.Json;

namespace Catalog.Tests.Journeys;

/// <summary>Aliases, fragments, directives, variables, several roots, operation names: as the GraphQL specification says.</summary>
public sealed class SpecificationTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    private static readonly string[] Declarations = ["$n: CitizenIdNumber!", "$yes: Boolean = true", "$no: Boolean = false"];

    [Theory]
    [InlineData("{ person(idNumber: $n) { h: householdRegistration { a: name b: name __typename } t: __typename } }",
        """{"person":{"h":{"a":"李美","b":"李美","__typename":"HouseholdRegistration"},"t":"Person"}}""")]
    [InlineData("{ person(idNumber: $n) { householdRegistration { ...F ... on HouseholdRegistration { sex ... { status } } } } } fragment F on HouseholdRegistration { name ...G } fragment G on HouseholdRegistration { township }",
        """{"person":{"householdRegistration":{"name":"李美","township":"421223107","sex":"FEMALE","status":"CANCELLED"}}}""")]
    [InlineData("{ person(idNumber: $n) { householdRegistration { name @skip(if: $yes) sex @include(if: $yes) status @include(if: $no) township @skip(if: true) } } }",
        """{"person":{"householdRegistration":{"sex":"FEMALE"}}}""")]
    [InlineData("{ a: person(idNumber: $n) { householdRegistration { name } } viewer { system { clientId } } b: person(idNumber: $n) { householdRegistration { sex } } __typename }",
        """{"a":{"householdRegistration":{"name":"李美"}},"viewer":{"system":{"clientId":"housing-fund-loans"}},"b":{"householdRegistration":{"sex":"FEMALE"}},"__typename":"Query"}""")]
    [InlineData("{ person(idNumber: $n) { householdRegistration { name } householdRegistration { sex } } person(idNumber: $n) { householdRegistration { status } } }",
        """{"person":{"householdRegistration":{"name":"李美","sex":"FEMALE","status":"CANCELLED"}}}""")]
    [InlineData("{ person(idNumber: $n) { householdRegistration { person { householdRegistration { name } } } } }",
        """{"person":{"householdRegistration":{"person":{"householdRegistration":{"name":"李美"}}}}}""")]
    [InlineData("{ householdRegistrations(first: 0) { nodes { name } edges { cursor } pageInfo { hasPreviousPage startCursor __typename } __typename } }",
        """{"householdRegistrations":{"nodes":[],"edges":[],"pageInfo":{"hasPreviousPage":false,"startCursor":null,"__typename":"PageInfo"},"__typename":"HouseholdRegistrationConnection"}}""")]
    public async Task Operation_Should_AnswerAsSpecified_When_Selected(string selection, string expected)
    {
        // A variable that is not used is an error: each case declares those that it uses.
        var used = Declarations.Where(variable => selection.Contains(variable.Split(':')[0], StringComparison.Ordinal)).ToList();
        var variables = used.Count == 0 ? string.Empty : $"({string.Join(", ", used)})";
        var (_, body) = await server.AskAsync($"query Q{variables} {Use} {selection}", new { n = CatalogServer.IdNumber });

        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(expected, body.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Operation_Should_BeTheNamedOne_When_DocumentHasSeveral()
    {
        const string Document = "query A { __typename } query B { b: __typename }";

        var (_, named) = await server.AskAsync(Document, operationName: "B");
        var (_, unnamed) = await server.AskAsync(Document);
        var (_, unknown) = await server.AskAsync(Document, operationName: "C");

        Assert.Equal("""{"b":"Query"}""", named.GetProperty("data").GetRawText());
        Assert.Equal("OPERATION_NAME_REQUIRED", CodeOf(unnamed));
        Assert.Equal("OPERATION_UNKNOWN", CodeOf(unknown));
    }

    [Fact]
    public async Task Pages_Should_ShowEachRowOnce_When_FollowedByCursor()
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var (_, body) = await server.AskAsync(
                $$"""query P($after: String) {{Use}} { enterpriseRegistrations(first: 37, after: $after) { nodes { unifiedSocialCreditCode } pageInfo { hasNextPage endCursor } } }""",
                new { after });
            var page = body.GetProperty("data").GetProperty("enterpriseRegistrations");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("unifiedSocialCreditCode").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        var (_, all) = await server.AskAsync($$"""query {{Use}} { enterpriseRegistrations(first: 1000) { totalCount nodes { unifiedSocialCreditCode } } }""");
        var whole = all.GetProperty("data").GetProperty("enterpriseRegistrations");
        Assert.Equal(whole.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("unifiedSocialCreditCode").GetString()), seen);
        Assert.Equal(whole.GetProperty("totalCount").GetInt32(), seen.Count);
    }

    [Fact]
    public async Task Cursor_Should_BeRefused_When_ItIsOfAnotherConnectionOrUse()
    {
        var (_, body) = await server.AskAsync($$"""query {{Use}} { enterpriseRegistrations(first: 1) { pageInfo { endCursor } } }""");
        var cursor = body.GetProperty("data").GetProperty("enterpriseRegistrations").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var (_, elsewhere) = await server.AskAsync($$"""query {{Use}} { taxRegistrations(after: "{{cursor}}") { nodes { registrationDate } } }""");
        var (_, otherwise) = await server.AskAsync(
            $$"""query @use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0003") { enterpriseRegistrations(after: "{{cursor}}") { nodes { enterpriseName } } }""",
            client: "market-supervision");

        Assert.Equal("CURSOR_INVALID", CodeOf(elsewhere));
        Assert.Equal("CURSOR_INVALID", CodeOf(otherwise));
    }

    [Fact]
    public async Task NestedRegisters_Should_EqualThoseOfEachPerson_When_ReadForAPage()
    {
        var (_, page) = await server.AskAsync(
            $$"""query {{Use}} { householdRegistrations(first: 40) { nodes { name person { socialInsuranceRegistrations { insuranceType insuranceStatus } marriageRegistrations { maritalStatus } } } } }""");
        var (_, ids) = await server.AskAsync(
            "{ householdRegistrations(first: 40) { nodes { idNumber } } }", client: "police-steward", scopes: Api.Authentication.Scopes.Steward);
        var nodes = page.GetProperty("data").GetProperty("householdRegistrations").GetProperty("nodes").EnumerateArray().ToList();
        var numbers = ids.GetProperty("data").GetProperty("householdRegistrations").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(40, nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            var (_, alone) = await server.AskAsync(
                $$"""query Q($n: CitizenIdNumber!) {{Use}} { person(idNumber: $n) { socialInsuranceRegistrations { insuranceType insuranceStatus } marriageRegistrations { maritalStatus } } }""",
                new { n = numbers[i].GetProperty("idNumber").GetString() });
            Assert.Equal(alone.GetProperty("data").GetProperty("person").GetRawText(), nodes[i].GetProperty("person").GetRawText());
        }
    }

    [Fact]
    public async Task Introspection_Should_BeAnswered_When_NoTokenIsShown()
    {
        var (status, body) = await server.AskAsync("{ __schema { queryType { name } } __type(name: \"Person\") { description } catalogue { informationItems { code } } viewer { scopes } }", client: null);

        Assert.Equal(200, status);
        Assert.Equal(399, body.GetProperty("data").GetProperty("catalogue").GetProperty("informationItems").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("data").GetProperty("viewer").ValueKind);
    }

    private static string? CodeOf(JsonElement body) =>
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
