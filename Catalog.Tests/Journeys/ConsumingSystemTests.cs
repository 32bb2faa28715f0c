using System.Text.Json;

namespace Catalog.Tests.Journeys;

/// <summary>What a consuming system gets, and what it is refused, from the real server.</summary>
public sealed class ConsumingSystemTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    [Fact]
    public async Task Person_Should_ShowWhatIsGranted_When_UseIsApproved()
    {
        var (status, body) = await server.AskAsync(
            $$"""query Q($n: CitizenIdNumber!) {{Use}} { person(idNumber: $n) { householdRegistration { name sex idNumber township } } }""",
            new { n = CatalogServer.IdNumber });

        Assert.Equal(200, status);
        Assert.False(body.TryGetProperty("errors", out _));
        Assert.Equal(
            """{"name":"李美","sex":"FEMALE","idNumber":"***7489","township":"421223107"}""",
            body.GetProperty("data").GetProperty("person").GetProperty("householdRegistration").GetRawText());
        var masked = Assert.Single(body.GetProperty("extensions").GetProperty("masked").EnumerateArray());
        Assert.Equal("KEEP_LAST_4", masked.GetProperty("mask").GetString());
    }

    [Fact]
    public async Task Person_Should_ExplainEachDeniedSelectionOnce_When_ItemsAreNotGranted()
    {
        var (status, body) = await server.AskAsync(
            $$"""query {{Use}} { householdRegistrations(first: 5) { nodes { name photo p: photo } } }""");

        Assert.Equal(200, status);
        Assert.All(body.GetProperty("data").GetProperty("householdRegistrations").GetProperty("nodes").EnumerateArray(), node =>
            Assert.Equal(JsonValueKind.Null, node.GetProperty("photo").ValueKind));
        var errors = body.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(2, errors.Count);
        var extensions = errors[0].GetProperty("extensions");
        Assert.Equal("""["householdRegistrations","nodes","photo"]""", errors[0].GetProperty("path").GetRawText());
        Assert.Equal("FIELD_DENIED", extensions.GetProperty("code").GetString());
        Assert.Equal("NOT_GRANTED", extensions.GetProperty("reason").GetString());
        Assert.Equal("CONDITIONAL", extensions.GetProperty("sharingClass").GetString());
        Assert.Contains("相片 (1001001/000001-07)", extensions.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HouseholdRegistration", "cancellationDate", "GRANT_EXPIRED")]
    [InlineData("SocialInsuranceRegistration", "personalInsuranceNumber", "GRANT_SUSPENDED")]
    [InlineData("DisabilityRegistration", "issueDate", "GRANT_REVOKED")]
    [InlineData("EducationRecord", "educationLevel", "AGREEMENT_MISSING")]
    [InlineData("AdoptionRegistration", "adoptionCertificateNumber", "NOT_SHARED")]
    public async Task Item_Should_BeDeniedForItsReason_When_ItsGrantDoesNotWork(string resource, string item, string reason)
    {
        var plural = char.ToLowerInvariant(resource[0]) + resource[1..] + "s";
        var (_, body) = await server.AskAsync($$"""query {{Use}} { {{plural}}(first: 3) { nodes { {{item}} } } }""");

        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.Equal(reason, error.GetProperty("extensions").GetProperty("reason").GetString());
        Assert.All(body.GetProperty("data").GetProperty(plural).GetProperty("nodes").EnumerateArray(), node =>
            Assert.Equal(JsonValueKind.Null, node.GetProperty(item).ValueKind));
    }

    [Theory]
    [InlineData("ADMINISTRATIVE_BASIS", "LB-0001", "PURPOSE_MISMATCH")]
    [InlineData("BUSINESS_COLLABORATION", "LB-0002", "LEGAL_BASIS_MISMATCH")]
    [InlineData("WORK_REFERENCE", "LB-0004", "USE_NOT_APPROVED")]
    public async Task Item_Should_BeDenied_When_UseIsNotTheApprovedOne(string purpose, string legalBasis, string reason)
    {
        var (_, body) = await server.AskAsync(
            $$"""query @use(purpose: {{purpose}}, legalBasis: "{{legalBasis}}") { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } }""");

        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.Equal(reason, error.GetProperty("extensions").GetProperty("reason").GetString());
        Assert.Equal("""{"person":{"householdRegistration":null}}""", body.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Operation_Should_ReadNothing_When_DeniedAndToBeRejected()
    {
        var query = $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001", onDenied: REJECT) { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name photo } } }""";

        var (status, body) = await server.AskAsync(query, accept: "application/graphql-response+json");

        Assert.Equal(403, status);
        Assert.False(body.TryGetProperty("data", out _));
        Assert.Equal("FIELD_DENIED", CodeOf(body));
    }

    [Fact]
    public async Task RowScope_Should_ShowAnItemInsideItAlone_When_OtherItemsReachEveryRow()
    {
        var (_, body) = await server.AskAsync(
            $$"""query {{Use}} { householdRegistrations(first: 1000) { totalCount nodes { township householdPoliceStation } } }""");

        var connection = body.GetProperty("data").GetProperty("householdRegistrations");
        var nodes = connection.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(connection.GetProperty("totalCount").GetInt32(), nodes.Count);
        var shown = nodes.Where(node => node.GetProperty("householdPoliceStation").ValueKind == JsonValueKind.String).ToList();
        Assert.NotEmpty(shown);
        Assert.NotEqual(nodes.Count, shown.Count);
        Assert.All(shown, node => Assert.StartsWith("421202", node.GetProperty("township").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Provider_Should_ReadItsOwnItemsWithoutAUse_When_ItAsks()
    {
        var (_, body) = await server.AskAsync(
            $$"""{ person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { idNumber householdPoliceStation } } }""",
            client: "police-steward",
            scopes: Api.Authentication.Scopes.Steward);

        Assert.False(body.TryGetProperty("errors", out _));
        Assert.Equal(CatalogServer.IdNumber, body.GetProperty("data").GetProperty("person").GetProperty("householdRegistration").GetProperty("idNumber").GetString());
    }

    [Theory]
    [InlineData(null, 401, "TOKEN_REQUIRED")]
    [InlineData("nobody-knows-me", 403, "SYSTEM_UNKNOWN")]
    public async Task Records_Should_BeRefused_When_NobodyKnownAsks(string? client, int status, string code)
    {
        var answer = await server.AskAsync($$"""query {{Use}} { householdRegistrations { totalCount } }""", client: client);

        Assert.Equal(status, answer.Status);
        Assert.Equal(code, CodeOf(answer.Body));
    }

    [Fact]
    public async Task Records_Should_BeRefused_When_NoUseIsStated()
    {
        var (_, body) = await server.AskAsync("""{ householdRegistrations { nodes { name } } }""");

        Assert.Equal("USE_REQUIRED", CodeOf(body));
        Assert.False(body.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("data-office-admin", Api.Authentication.Scopes.Admin, "SCOPE_REQUIRED")]
    [InlineData("data-office-audit", Api.Authentication.Scopes.Audit, "AUDITOR_READS_NO_RECORDS")]
    public async Task Records_Should_BeRefused_When_TheScopeIsNotOneOfReading(string client, Api.Authentication.Scopes scopes, string code)
    {
        var (status, body) = await server.AskAsync("""{ householdRegistrations { nodes { name } } }""", client: client, scopes: scopes);

        Assert.Equal(403, status);
        Assert.Equal(code, CodeOf(body));
    }

    [Fact]
    public async Task ExpiredToken_Should_BeRefusedByItsOwnCode_When_Shown()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {server.TokenOf("housing-fund-loans", lifetime: TimeSpan.FromHours(-1))}");
        using var response = await http.PostAsync("/graphql", new StringContent("""{"query":"{ __typename }"}""", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("TOKEN_EXPIRED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statistics-reference", "WORK_REFERENCE", "LB-0004", "{ enterpriseRegistrations(first: 1) { nodes { enterpriseName } } }", 0)]
    [InlineData("statistics-reference", "WORK_REFERENCE", "LB-0004", "{ householdRegistrations(first: 1) { nodes { name } } }", 1)]
    [InlineData("market-supervision", "ADMINISTRATIVE_BASIS", "LB-0003", "{ socialGroupRegistrations(first: 1) { nodes { contactPhone organisationName } } }", 0)]
    [InlineData("civil-affairs-relief", "ADMINISTRATIVE_BASIS", "LB-0002", "{ housingFundRegistrations(first: 1) { nodes { accountStatus } } }", 0)]
    public async Task SampleSystem_Should_GetWhatItsUseAllows_When_ItAsks(string client, string purpose, string legalBasis, string selection, int denied)
    {
        var (_, body) = await server.AskAsync($$"""query @use(purpose: {{purpose}}, legalBasis: "{{legalBasis}}") {{selection}}""", client: client);

        Assert.Equal(denied, body.TryGetProperty("errors", out var errors) ? errors.GetArrayLength() : 0);
    }

    private static string? CodeOf(JsonElement body) =>
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
