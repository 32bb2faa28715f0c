using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>Supplies as a mutation, and what governance tells of them.</summary>
public sealed class SupplyGovernanceTests : IAsyncLifetime
{
    private const string Mutation = "mutation($records: [String!]!, $mode: SupplyMode) { supplyRecords(input: { resource: \"HouseholdRegistration\", records: $records, mode: $mode }) { supply { id status code accepted rejected rejections { line item code valueClass } batches { number accepted } } } }";

    private readonly CatalogServer _server = Create();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Mutation_Should_TakeWhatIsRightAndReportTheRest()
    {
        var (_, body) = await _server.AskAsync(Mutation, new { records = new[] { Row(1), "{}", Row(2) } }, Police, Scopes.Steward);

        Assert.Equal(
            """{"supplyRecords":{"supply":{"id":"1","status":"COMPLETE","code":null,"accepted":2,"rejected":1,"rejections":[{"line":2,"item":"idNumber","code":"IDENTITY_MISSING","valueClass":"no value"},{"line":2,"item":"name","code":"IDENTITY_MISSING","valueClass":"no value"}],"batches":[{"number":1,"accepted":2}]}}}""",
            body.GetProperty("data").GetRawText());
        Assert.Equal(2, (await _server.ValuesAsync("_id", "idNumber LIKE '110105____0102%'")).Count);
    }

    [Theory]
    [InlineData("civil-affairs-steward", 1, "OTHER_DEPARTMENT")]
    [InlineData(Police, 0, "INPUT_INVALID")]
    [InlineData(Police, 1001, "INPUT_INVALID")]
    public async Task Mutation_Should_BeRefused(string client, int count, string code)
    {
        var (_, body) = await _server.AskAsync(Mutation, new { records = Enumerable.Range(0, count).Select(i => Row(i)) }, client, Scopes.Steward);

        Assert.Equal(code, body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Provenance_Should_TellDepartmentBatchAndDays_ToThoseWhoMayAlone()
    {
        await _server.SupplyAsync(Row(1), query: "?validFrom=2026-01-01");
        const string query = "query($r: String!, $s: String, $k: String) { governance { recordProvenance(resource: $r, subject: $s, record: $k) { department { code } batch { number } supply { id } validFrom } } }";
        async Task<string> Ask(object variables, string client = Police, Scopes scopes = Scopes.Steward) =>
            (await _server.AskAsync(query, variables, client, scopes)).Body.GetRawText();

        const string expected = """[{"department":{"code":"public-security"},"batch":{"number":1},"supply":{"id":"1"},"validFrom":"2026-01-01"}]""";
        Assert.Contains(expected, await Ask(new { r = Household, s = Number(1) }), StringComparison.Ordinal);
        Assert.Contains(expected, await Ask(new { r = Household, k = $$"""{"idNumber":"{{Number(1)}}"}""" }), StringComparison.Ordinal);
        Assert.Contains(expected, await Ask(new { r = Household, s = Number(1) }, "data-office-admin", Scopes.Admin), StringComparison.Ordinal);
        Assert.Contains("""[{"department":null,"batch":null,"supply":null,"validFrom":null}]""", await Ask(new { r = Household, s = CatalogServer.IdNumber }), StringComparison.Ordinal);
        Assert.Contains("NOT_FOUND", await Ask(new { r = Household, s = Number(1) }, "civil-affairs-steward"), StringComparison.Ordinal);
        Assert.Contains("NOT_FOUND", await Ask(new { r = Household, s = Number(1) }, "housing-fund-loans", Scopes.Read), StringComparison.Ordinal);
        Assert.Contains("INPUT_INVALID", await Ask(new { r = Household }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supplies_Should_BeSeenByTheirDepartmentAndTheOffice()
    {
        await _server.SupplyAsync(Row(1));
        const string query = "{ governance { supplies { totalCount } } }";
        async Task<string> Ask(string client, Scopes scopes) => (await _server.AskAsync(query, null, client, scopes)).Body.GetProperty("data").GetRawText();

        Assert.Equal(
            ["""{"governance":{"supplies":{"totalCount":1}}}""", """{"governance":{"supplies":{"totalCount":0}}}""", """{"governance":{"supplies":{"totalCount":1}}}"""],
            [await Ask(Police, Scopes.Steward), await Ask("civil-affairs-steward", Scopes.Steward), await Ask("data-office-admin", Scopes.Admin)]);
    }

    [Fact]
    public async Task Freshness_Should_BeToldToAll()
    {
        await _server.SupplyAsync(Row(1));
        var (_, body) = await _server.AskAsync("{ catalogue { resources { typeName freshness { status lastReceivedAt dueAt } } } }", null, null);

        var fresh = body.GetProperty("data").GetProperty("catalogue").GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("typeName").GetString()!, resource => resource.GetProperty("freshness").GetProperty("status").GetString());
        Assert.Equal("FRESH", fresh[Household]);
        Assert.Equal("NEVER_SUPPLIED", fresh["MarriageRegistration"]);
    }

    [Fact]
    public async Task Keys_Should_BeGivenAnewAndNothingLost_When_RowsHaveNone()
    {
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var catalogue = _server.Services.GetRequiredService<Catalog.Api.Resources.CatalogueKeeper>().Current;
        var before = new List<string?>();
        foreach (var resource in catalogue.Resources)
        {
            var table = $"record_{resource.TypeName}";
            before.AddRange(await _server.ValuesAsync("CONCAT(hex(_key), COALESCE(_subject, ''))", table: table));
            var text = $"UPDATE {table} SET _key = NULL";
            await context.Database.ExecuteSqlRawAsync(text);
        }

        // A row that is there twice.
        await context.Database.ExecuteSqlRawAsync("INSERT INTO record_HouseholdRegistration (_subject, name, idNumber) SELECT _subject, name, idNumber FROM record_HouseholdRegistration ORDER BY _id LIMIT 1");
        await _server.Services.GetRequiredService<RecordStore>().FillKeysAsync(context, catalogue.Resources, CancellationToken.None);

        var after = new List<string?>();
        foreach (var resource in catalogue.Resources)
        {
            after.AddRange(await _server.ValuesAsync("CONCAT(hex(_key), COALESCE(_subject, ''))", table: $"record_{resource.TypeName}"));
        }

        // Where it is there twice, the newest has the key.
        var household = (await _server.ValuesAsync("hex(_key)")).ToList();
        Assert.Equal(household.Count, household.Distinct().Count());
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Empty(before.Except(after));
    }
}
