using System.Text.Json;

namespace Catalog.Tests.Journeys;

/// <summary>Filters and orderings as a consuming system meets them: what it may compare, what it may not, what it is told.</summary>
public sealed class FilterTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    [Fact]
    public async Task Rows_Should_BeThoseOfTheFilter_When_ItReachesThroughARegister()
    {
        var nodes = await NodesAsync(
            """marriageRegistrations(first: 1000, where: { householdRegistration: { status: { eq: NORMAL } } }) { nodes { person { householdRegistration { status } } } }""");

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Equal("NORMAL", node.GetProperty("person").GetProperty("householdRegistration").GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Rows_Should_BeThoseOfTheFilter_When_AllOfItIsAVariable()
    {
        const string Query = $$"""query($w: HouseholdRegistrationFilterInput, $o: [HouseholdRegistrationSortInput!]) {{Use}} { householdRegistrations(where: $w, order: $o) { nodes { name } } }""";

        var (_, some) = await server.AskAsync(Query, new { w = new { name = new { eq = CatalogServer.PersonName } }, o = new[] { new { name = "DESC" } } });
        var (_, others) = await server.AskAsync(Query, new { w = new { name = new { neq = CatalogServer.PersonName } } });
        var (_, all) = await server.AskAsync(Query, new { });

        Assert.All(Nodes(some), node => Assert.Equal(CatalogServer.PersonName, node.GetProperty("name").GetString()));
        Assert.All(Nodes(others), node => Assert.NotEqual(CatalogServer.PersonName, node.GetProperty("name").GetString()));
        Assert.True(Nodes(some).Count is > 0 and < 50);
        Assert.Equal(50, Nodes(all).Count);
    }

    [Theory]
    [InlineData("where: { photo: { isNull: false } }", "NOT_GRANTED", "where.photo")]
    [InlineData("where: { or: [{ name: { eq: \"a\" } }, { photo: { isNull: false } }] }", "NOT_GRANTED", "where.or[1].photo")]
    [InlineData("where: { idNumber: { eq: \"421223194102247489\" } }", "ITEM_MASKED", "where.idNumber")]
    [InlineData("where: { cancellationDate: { gt: \"2020-01-01\" } }", "GRANT_EXPIRED", "where.cancellationDate")]
    [InlineData("where: { adoptionRegistrations: { any: true } }", "NOT_SHARED", "where.adoptionRegistrations")]
    [InlineData("where: { adoptionRegistrations: { some: { adoptionCertificateNumber: { neq: \"a\" } } } }", "NOT_SHARED", "where.adoptionRegistrations.some.adoptionCertificateNumber")]
    [InlineData("order: [{ idNumber: ASC }]", "ITEM_MASKED", "order[0].idNumber")]
    [InlineData("order: [{ name: ASC }, { cancellationDate: ASC }]", "GRANT_EXPIRED", "order[1].cancellationDate")]
    [InlineData("order: [{ healthRecord: { subjectName: ASC } }]", "NOT_GRANTED", "order[0].healthRecord.subjectName")]
    public async Task List_Should_BeNull_When_ItsArgumentsNameADeniedItem(string arguments, string reason, string place)
    {
        var (_, body) = await server.AskAsync($$"""query {{Use}} { list: householdRegistrations({{arguments}}) { nodes { name } totalCount } }""");

        Assert.Equal(JsonValueKind.Null, body.GetProperty("data").GetProperty("list").ValueKind);
        var extensions = Assert.Single(body.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        Assert.Equal("FIELD_DENIED", extensions.GetProperty("code").GetString());
        Assert.Equal(reason, extensions.GetProperty("reason").GetString());
        Assert.Equal(place, extensions.GetProperty("argument").GetString());
    }

    [Fact]
    public async Task Register_Should_BeNullAlone_When_ItsFilterNamesADeniedItem()
    {
        var (_, body) = await server.AskAsync(
            $$"""
            query {{Use}} { person(idNumber: "{{CatalogServer.IdNumber}}") {
              socialInsuranceRegistrations(where: { personalInsuranceNumber: { startsWith: "4" } }) { insuranceStatus }
              marriageRegistrations(order: [{ marriageRegistrationDate: DESC }]) { maritalStatus } } }
            """);

        var person = body.GetProperty("data").GetProperty("person");
        Assert.Equal(JsonValueKind.Null, person.GetProperty("socialInsuranceRegistrations").ValueKind);
        Assert.Equal(1, person.GetProperty("marriageRegistrations").GetArrayLength());
        Assert.Single(body.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task Nothing_Should_BeRead_When_AFilterIsDeniedAndTheOperationRejects()
    {
        var (_, body) = await server.AskAsync(
            """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001", onDenied: REJECT) { householdRegistrations(where: { photo: { isNull: true } }) { nodes { name } } }""");

        Assert.False(body.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("eq: \"嘉鱼县公安局\"")]
    [InlineData("neq: \"嘉鱼县公安局\"")]
    [InlineData("neq: null")]
    [InlineData("eq: null")]
    [InlineData("ncontains: \"嘉鱼\"")]
    public async Task Comparison_Should_HoldInItsRowScopeAlone_When_TheGrantHasOne(string comparison)
    {
        var nodes = await NodesAsync($$"""householdRegistrations(first: 1000, where: { householdPoliceStation: { {{comparison}} } }) { nodes { township } }""");

        Assert.All(nodes, node => Assert.StartsWith("421202", node.GetProperty("township").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("where: { name: null }", "FILTER_INVALID")]
    [InlineData("where: { or: [] }", "FILTER_INVALID")]
    [InlineData("where: { householdRegistration: null }", "FILTER_INVALID")]
    [InlineData("where: { name: { contains: null } }", "FILTER_INVALID")]
    [InlineData("where: { township: { within: null } }", "FILTER_INVALID")]
    [InlineData("where: { marriageRegistrations: { any: null } }", "FILTER_INVALID")]
    [InlineData("where: { marriageRegistrations: { some: null } }", "FILTER_INVALID")]
    [InlineData("order: [{}]", "ORDERING_INVALID")]
    [InlineData("order: [{ name: null }]", "ORDERING_INVALID")]
    [InlineData("order: [{ name: ASC, sex: ASC }]", "ORDERING_INVALID")]
    [InlineData("order: [{ name: ASC }, { name: ASC }, { name: ASC }, { name: ASC }, { name: ASC }, { name: ASC }]", "ORDERING_INVALID")]
    [InlineData("where: { township: { within: \"42x\" } }", "VALUE_INVALID")]
    [InlineData("where: { status: { eq: UNHEARD_OF } }", "VALUE_INVALID")]
    [InlineData("where: { status: { gt: NORMAL } }", "VALUE_INVALID")]
    public async Task Operation_Should_BeRefused_When_ItsFilterMakesNoSense(string arguments, string code)
    {
        var (_, body) = await server.AskAsync($$"""query {{Use}} { householdRegistrations({{arguments}}) { nodes { name } } }""");

        Assert.False(body.TryGetProperty("data", out _));
        Assert.Contains(body.GetProperty("errors").EnumerateArray(), error => error.GetProperty("extensions").GetProperty("code").GetString() == code);
    }

    [Fact]
    public async Task Operation_Should_BeRefused_When_ItsFilterIsTooLarge()
    {
        const string Query = $$"""query($w: HouseholdRegistrationFilterInput) {{Use}} { householdRegistrations(where: $w) { totalCount } }""";

        var (_, comparisons) = await server.AskAsync(Query, new { w = new { or = Enumerable.Repeat(new { name = new { eq = "a" } }, 101) } });
        var (_, values) = await server.AskAsync(Query, new { w = new { name = new { @in = Enumerable.Range(0, 1001).Select(i => $"{i}") } } });
        var (_, most) = await server.AskAsync(Query, new { w = new { name = new { @in = Enumerable.Range(0, 1000).Select(i => $"{i}") } } });

        Assert.Equal("FILTER_TOO_LARGE", CodeOf(comparisons));
        Assert.Equal("FILTER_TOO_LARGE", CodeOf(values));
        Assert.Equal(0, most.GetProperty("data").GetProperty("householdRegistrations").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData(199, null)]
    [InlineData(200, "FILTER_TOO_LARGE")]
    [InlineData(50_000, "FILTER_TOO_LARGE")]
    public async Task Operation_Should_BeRefused_When_ItsFilterHasTooManyObjects(int elements, string? code)
    {
        const string Query = $$"""query($w: HouseholdRegistrationFilterInput) {{Use}} { householdRegistrations(where: $w) { totalCount } }""";

        var (_, empty) = await server.AskAsync(Query, new { w = new { and = Enumerable.Repeat(new { }, elements) } });

        Assert.Equal(code, empty.TryGetProperty("errors", out _) ? CodeOf(empty) : null);
    }

    [Fact]
    public async Task Filter_Should_BeAnsweredOrRefused_When_ItNestsRegistersDeep()
    {
        var where = string.Concat(Enumerable.Repeat("householdRegistration: { ", 25)) + "name: { neq: null }" + string.Concat(Enumerable.Repeat(" }", 25));
        var order = string.Concat(Enumerable.Repeat("householdRegistration: { ", 25)) + "name: ASC" + string.Concat(Enumerable.Repeat(" }", 25));

        var (_, body) = await server.AskAsync($$"""query {{Use}} { householdRegistrations(first: 1, where: { {{where}} }, order: [{ {{order}} }]) { totalCount nodes { name } } }""");

        Assert.Equal(1000, body.GetProperty("data").GetProperty("householdRegistrations").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Decisions_Should_BeTold_When_TheRequestAsksForThem()
    {
        using var http = server.Client();
        http.DefaultRequestHeaders.Add("Catalog-Access", "explain");

        using var response = await http.PostAsync("/graphql", System.Net.Http.Json.JsonContent.Create(new
        {
            query = $$"""query {{Use}} { householdRegistrations(first: 1, where: { name: { eq: "a" } }) { nodes { photo } } }""",
        }));

        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var told = body.RootElement.GetProperty("extensions").GetProperty("access").EnumerateArray().ToList();
        Assert.Equal(2, told.Count);
        Assert.Equal(("COMPARE", "where.name", true), (told[0].GetProperty("kind").GetString(), told[0].GetProperty("argument").GetString(), told[0].GetProperty("isAllowed").GetBoolean()));
        Assert.Equal("PROVIDER_CONSENT", told[0].GetProperty("rule").GetString());
        Assert.NotEmpty(told[0].GetProperty("grants").EnumerateArray());
        Assert.Equal(("SHOW", "NOT_GRANTED", false), (told[1].GetProperty("kind").GetString(), told[1].GetProperty("reason").GetString(), told[1].GetProperty("isAllowed").GetBoolean()));
        Assert.Contains("Apply to", told[1].GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_Should_NameTheItemsOfFilters_When_VariablesHaveNoValues()
    {
        var (_, body) = await server.AskAsync(
            """query($d: String!) { explainAccess(document: $d, purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { decisions { kind argument isAllowed reason } } }""",
            new { d = "query($n: String) { householdRegistrations(where: { name: { eq: $n } }, order: [{ idNumber: ASC }]) { nodes { sex } } }" });

        Assert.Equal(
            """[{"kind":"COMPARE","argument":"where.name","isAllowed":true,"reason":null},{"kind":"COMPARE","argument":"order[0].idNumber","isAllowed":false,"reason":"ITEM_MASKED"},{"kind":"SHOW","argument":null,"isAllowed":true,"reason":null}]""",
            body.GetProperty("data").GetProperty("explainAccess").GetProperty("decisions").GetRawText());
    }

    private static List<JsonElement> Nodes(JsonElement body) =>
        [.. body.GetProperty("data").EnumerateObject().Single().Value.GetProperty("nodes").EnumerateArray()];

    private static string? CodeOf(JsonElement body) =>
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private async Task<List<JsonElement>> NodesAsync(string selection)
    {
        var (_, body) = await server.AskAsync($"query {Use} {{ {selection} }}");
        return Nodes(body);
    }
}
