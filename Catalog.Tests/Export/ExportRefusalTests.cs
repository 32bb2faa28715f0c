using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Export;

/// <summary>Whatever refuses an export is said before its first byte.</summary>
public sealed class ExportRefusalTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    [Theory]
    [InlineData("{ householdRegistrations(first: 2) { nodes { name } } }")]
    [InlineData("{ householdRegistrations(after: null) { nodes { name } } }")]
    [InlineData("{ householdRegistrations(last: 2) { nodes { name } } }")]
    [InlineData("{ householdRegistrations(before: \"x\") { nodes { name } } }")]
    [InlineData("{ householdRegistrations { totalCount } }")]
    [InlineData("{ householdRegistrations { totalCount nodes { name } } }")]
    [InlineData("{ householdRegistrations { __typename nodes { name } } }")]
    [InlineData("{ householdRegistrations { edges { node { name } } } }")]
    [InlineData("{ householdRegistrations { pageInfo { endCursor } nodes { name } } }")]
    [InlineData("{ householdRegistrations { a: nodes { name } b: nodes { name } } }")]
    [InlineData("{ householdRegistrations { nodes { name person { householdRegistration { name } } } } }")]
    [InlineData("{ householdRegistrations { nodes { name @skip(if: true) } } }")]
    [InlineData("{ householdRegistrations @skip(if: true) { nodes { name } } }")]
    [InlineData("{ a: householdRegistrations { nodes { name } } b: householdRegistrations { nodes { name } } }")]
    [InlineData("{ householdRegistrations { nodes { name } } catalogue { version } }")]
    [InlineData("{ person(idNumber: \"421223194102247489\") { householdRegistration { name } } }")]
    [InlineData("{ catalogue { version } }")]
    [InlineData("{ __typename }")]
    public async Task Export_Should_BeRefused_When_TheOperationIsNotOneConnectionOfItems(string selection) => Assert.Equal(
        (400, "EXPORT_SHAPE_INVALID"),
        await ExportClient.RefusalAsync(await ExportClient.OpenAsync(server, $"query {ExportClient.ReliefUse} {selection}")));

    [Theory]
    [InlineData("/export?format=xml", null)]
    [InlineData("/export?format=CSV", null)]
    [InlineData("/export?format=", null)]
    [InlineData("/export", "image/png")]
    [InlineData("/export", "application/jsonl;q=0")]
    [InlineData("/export", "no type")]
    public async Task Export_Should_BeRefused_When_TheFormatIsUnknown(string address, string? accept)
    {
        using var http = server.Client(ExportClient.Relief);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { query = ExportClient.Households }) };
        request.Headers.TryAddWithoutValidation("Accept", accept ?? "*/*");

        Assert.Equal((406, "EXPORT_FORMAT_UNKNOWN"), await ExportClient.RefusalAsync(await http.SendAsync(request)));
    }

    [Theory]
    [InlineData("{ householdRegistrations { nodes { name ", 400, "DOCUMENT_SYNTAX")]
    [InlineData("{ householdRegistrations { nodes { nam } } }", 400, "DOCUMENT_INVALID")]
    [InlineData("query Q($a: String!) { householdRegistrations(where: { name: { eq: $a } }) { nodes { name } } }", 400, "VALUE_INVALID")]
    [InlineData("{ householdRegistrations { nodes { name } } }", 400, "USE_REQUIRED")]
    [InlineData("""query @use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002", onDenied: REJECT) { householdRegistrations { nodes { name photo } } }""", 403, "FIELD_DENIED")]
    [InlineData("""query @use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002") { householdRegistrations(where: { policeStationBeforeCancellation: { eq: "x" } }) { nodes { name } } }""", 403, "FIELD_DENIED")]
    [InlineData("""query @use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002") { householdRegistrations(order: [{ policeStationBeforeCancellation: ASC }]) { nodes { name } } }""", 403, "FIELD_DENIED")]
    [InlineData("""mutation { suspendSystem(input: { clientId: "x", revision: 0, reason: "r" }) { registeredSystem { status } } }""", 403, "GOVERNANCE_SCOPE_REQUIRED")]
    public async Task Export_Should_BeRefused_As_GraphQLRefuses(string query, int status, string code)
    {
        Assert.Equal((status, code), await ExportClient.RefusalAsync(await ExportClient.OpenAsync(server, query)));
    }

    [Theory]
    [InlineData(null, Scopes.Read, 401, "TOKEN_REQUIRED")]
    [InlineData("nobody", Scopes.Read, 403, "SYSTEM_UNKNOWN")]
    [InlineData("police-steward", Scopes.Steward, 403, "SCOPE_REQUIRED")]
    [InlineData("data-office-admin", Scopes.Admin, 403, "SCOPE_REQUIRED")]
    [InlineData("data-office-audit", Scopes.Audit, 403, "AUDITOR_READS_NO_RECORDS")]
    public async Task Export_Should_BeRefused_When_TheTokenDoesNotLetItRead(string? client, Scopes scopes, int status, string code) =>
        Assert.Equal((status, code), await ExportClient.RefusalAsync(await ExportClient.OpenAsync(server, ExportClient.Households, client, scopes: scopes)));

    [Fact]
    public async Task Items_Should_BeDenied_When_TheUseIsApprovedForOtherDeliveryModesAlone()
    {
        const string Query = """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001", onDenied: REJECT) { householdRegistrations { nodes { name sex } } }""";
        var (status, online) = await server.AskAsync(Query.Replace(" { nodes", "(first: 1) { nodes", StringComparison.Ordinal));
        Assert.True(status == 200 && !online.TryGetProperty("errors", out _), online.GetRawText());

        using var response = await ExportClient.OpenAsync(server, Query, "housing-fund-loans");
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal(2, errors.GetArrayLength());
        Assert.All(errors.EnumerateArray(), error => Assert.Equal("DELIVERY_MODE_NOT_GRANTED", error.GetProperty("extensions").GetProperty("reason").GetString()));
        var entry = WrittenEntry.All(server.AuditPath).Select(written => written.Entry).OfType<OperationRejected>().Last();
        Assert.All(entry.Decisions!.Denied, denied => Assert.Equal(DenialReason.DeliveryModeNotGranted, denied.Reason));
    }

    [Fact]
    public async Task Rows_Should_BeNone_When_EveryItemIsDeniedAndTheOperationTakesNulls()
    {
        const string Query = """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { householdRegistrations { nodes { name } } }""";
        using var response = await ExportClient.OpenAsync(server, Query, "housing-fund-loans");

        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        var manifest = await ExportClient.EndedAsync(server, ExportClient.IdOf(response));
        Assert.Equal(("COMPLETE", 0), (manifest.GetProperty("outcome").GetString(), manifest.GetProperty("rows").GetInt32()));
        Assert.Equal("DELIVERY_MODE_NOT_GRANTED", manifest.GetProperty("items")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Cursor_Should_BeRefused_When_ItIsOfAnotherListFilterUseOrDelivery()
    {
        const string Ordered = $$"""query {{ExportClient.ReliefUse}} { householdRegistrations(where: { name: { startsWith: "李" } }) { nodes { name } } }""";
        using var response = await ExportClient.OpenAsync(server, ExportClient.Households);
        await response.Content.ReadAsByteArrayAsync();
        var cursor = (await ExportClient.EndedAsync(server, ExportClient.IdOf(response))).GetProperty("cursor").GetString();
        var (_, online) = await server.AskAsync($"query {ExportClient.ReliefUse} {{ householdRegistrations(first: 3) {{ pageInfo {{ endCursor }} }} }}", client: ExportClient.Relief);
        var ofPages = online.GetProperty("data").GetProperty("householdRegistrations").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        foreach (var (query, after) in new[] { (Ordered, cursor), (ExportClient.Households, ofPages), (ExportClient.Households, "x"), (ExportClient.Households, string.Empty), (ExportClient.Households, cursor![..^2] + "AA") })
        {
            Assert.Equal((400, "CURSOR_INVALID"), await ExportClient.RefusalAsync(await ExportClient.OpenAsync(server, query, address: $"/export?after={after}")));
        }

        Assert.Empty(await ExportClient.ReadAsync(server, ExportClient.Households, address: $"/export?after={cursor}"));
    }
}
