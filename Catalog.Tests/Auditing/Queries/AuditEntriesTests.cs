using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.TrustedOperations;
using Catalog.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>Which entries an auditor finds, and what they show.</summary>
[Collection(SharedAuditServer.Name)]
public sealed class AuditEntriesTests(AuditServer server)
{
    private const string Name = "1001001/000001-01";

    [Fact]
    public async Task Entry_Should_TellWhoAskedForWhatOnWhatBasis_When_ItemsAreAllowedAndDenied()
    {
        var person = server.NewPerson();
        var query = $"query Told($n: CitizenIdNumber!) {AuditServer.Loans} {{ person(idNumber: $n) {{ householdRegistration {{ name photo }} }} }}";
        await server.AskAsync(query, new { n = person });

        var audit = await server.ReadAsync(
            """
            entries(where: { person: { eq: $p } }, first: 1) { nodes {
              kind outcome time trace node number hash json
              asker { clientId system { name } departmentCode department { name } address }
              use { purpose legalBasisCode legalBasis { code citation } }
              operation { name document }
              decisions { allowed { itemCode item { name coordinate } access rule grants } denied { itemCode item { name } access reason grant } }
              subjects rows accessVersion catalogueVersion duration codes asked { field } change { key } refusals { count }
            } }
            """,
            new { p = person },
            "($p: CitizenIdNumber!)");

        var entry = Assert.Single(AuditServer.Nodes(audit, "entries"));
        Assert.Equal(("OPERATION_PARTLY_DENIED", "PARTLY_DENIED"), (Text(entry, "kind"), Text(entry, "outcome")));
        Assert.Equal(
            """{"clientId":"housing-fund-loans","system":{"name":"住房公积金贷款审批系统"},"departmentCode":"housing-fund-centre","department":{"name":"住房公积金管理中心"},"address":"127.0.0.1"}""",
            entry.GetProperty("asker").GetRawText());
        var use = entry.GetProperty("use");
        Assert.Equal(("BUSINESS_COLLABORATION", "LB-0001"), (Text(use, "purpose"), Text(use, "legalBasisCode")));
        Assert.StartsWith("《", Text(use.GetProperty("legalBasis"), "citation"), StringComparison.Ordinal);
        Assert.Equal($$"""{"name":"Told","document":"{{DocumentHash.Of(query)}}"}""", entry.GetProperty("operation").GetRawText());
        var allowed = Assert.Single(entry.GetProperty("decisions").GetProperty("allowed").EnumerateArray());
        Assert.Equal((Name, "SHOW", "PROVIDER_CONSENT"), (Text(allowed, "itemCode"), Text(allowed, "access"), Text(allowed, "rule")));
        Assert.Equal("""{"name":"姓名","coordinate":"HouseholdRegistration.name"}""", allowed.GetProperty("item").GetRawText());
        Assert.Single(allowed.GetProperty("grants").EnumerateArray());
        var denied = Assert.Single(entry.GetProperty("decisions").GetProperty("denied").EnumerateArray());
        Assert.Equal(("NOT_GRANTED", """{"name":"相片"}"""), (Text(denied, "reason"), denied.GetProperty("item").GetRawText()));
        Assert.Equal(22, Assert.Single(entry.GetProperty("subjects").EnumerateArray()).GetString()!.Length);
        Assert.Equal(0, entry.GetProperty("rows").GetInt64());
        Assert.True(entry.GetProperty("accessVersion").GetInt64() > 0 && entry.GetProperty("duration").GetInt64() > 0);
        Assert.Matches("^20[0-9-]{8}T[0-9:]{8}\\.[0-9]{6}Z$", Text(entry, "time")!);
        Assert.All(new[] { "codes", "asked", "change", "refusals" }, name => Assert.Equal(JsonValueKind.Null, entry.GetProperty(name).ValueKind));
        Assert.Contains(Text(entry, "json")!, server.Segments(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_Should_BeFoundByItsPlace_When_ItIsThere()
    {
        await server.AskAsync("query Placed { catalogue { version } }");
        var entry = AuditServer.Nodes(await server.ReadAsync("entries(where: { kind: { eq: METADATA_ANSWERED } }, first: 1) { nodes { node number hash operation { name } } }"), "entries")[0];
        var (node, number) = (Text(entry, "node"), entry.GetProperty("number").GetInt64());

        var found = await server.ReadAsync(
            "here: entry(node: $node, number: $number) { node number hash operation { name } } there: entry(node: \"elsewhere\", number: $number) { hash } "
            + "zero: entry(node: $node, number: 0) { hash } less: entry(node: $node, number: -1) { hash } beyond: entry(node: $node, number: 9000000000000000000) { hash }",
            new { node, number },
            "($node: String!, $number: Long!)");

        Assert.Equal(entry.GetRawText(), found.GetProperty("here").GetRawText());
        Assert.All(new[] { "there", "zero", "less", "beyond" }, name => Assert.Equal(JsonValueKind.Null, found.GetProperty(name).ValueKind));
    }

    [Fact]
    public async Task Filter_Should_FindWhatItNames_When_SystemsAskedForDifferentThings()
    {
        var person = server.NewPerson();
        await server.AskAsync($"query SceneAllowed {AuditServer.Loans} {{ person(idNumber: \"{person}\") {{ householdRegistration {{ name }} }} }}");
        await server.AskAsync($"query SceneDenied {AuditServer.Loans} {{ person(idNumber: \"{person}\") {{ householdRegistration {{ photo }} }} }}");
        await server.AskAsync($"query SceneRelief {AuditServer.Relief} {{ person(idNumber: \"{person}\") {{ householdRegistration {{ name }} }} }}", client: "civil-affairs-relief");
        await server.AskAsync($"query SceneVerify @use(purpose: DATA_VERIFICATION, legalBasis: \"LB-0005\") {{ verifyHouseholdRegistration(idNumber: \"{person}\", values: {{ name: \"张三\" }}) {{ name }} }}", client: "market-supervision");
        await server.AskAsync($"query ScenePolice {{ person(idNumber: \"{person}\") {{ householdRegistration {{ name }} }} }}", client: "police-steward", scopes: Scopes.Steward);
        await server.Server.AskAsync("query SceneRejected { householdRegistrations { nodes { name } } }");
        await server.Server.AskAsync("query SceneFailed { person(idNumber: \"wrong\") { householdRegistration { name } } }");
        await server.Server.AskAsync($"query SceneFaulty {AuditServer.Loans} {{ householdRegistrations(first: 100000) {{ nodes {{ name }} }} }}");
        await server.AskAsync("query SceneMetadata { catalogue { version } }", client: "civil-affairs-relief");

        async Task FindsAsync(string where, params string[] names) => Assert.Equal(
            names.Select(name => $"Scene{name}"),
            (await server.NamesAsync(where)).OfType<string>().Where(name => name.StartsWith("Scene", StringComparison.Ordinal)).Reverse());

        await FindsAsync("{}", "Allowed", "Denied", "Relief", "Verify", "Police", "Rejected", "Faulty", "Metadata");
        await FindsAsync("""{ department: { eq: "housing-fund-centre" } }""", "Allowed", "Denied", "Rejected", "Faulty");
        await FindsAsync("""{ department: { eq: "nobody" } }""");
        await FindsAsync("""{ system: { eq: "civil-affairs-relief" } }""", "Relief", "Metadata");
        await FindsAsync("{ purpose: { eq: DATA_VERIFICATION } }", "Verify");
        await FindsAsync("{ purpose: { eq: WORK_REFERENCE } }");
        await FindsAsync("""{ legalBasis: { eq: "LB-0002" } }""", "Relief");
        await FindsAsync($$"""{ item: { eq: "{{Name}}" }, person: { eq: "{{person}}" } }""", "Allowed", "Relief", "Verify", "Police");
        await FindsAsync($$"""{ item: { eq: "1001001/000001-07" } , person: { eq: "{{person}}" } }""", "Denied");
        await FindsAsync($$"""{ person: { eq: "{{person}}" } }""", "Allowed", "Denied", "Relief", "Verify", "Police");
        await FindsAsync($$"""{ person: { eq: "{{server.NewPerson()}}" } }""");
        await FindsAsync("{ kind: { eq: OPERATION_PARTLY_DENIED } }", "Denied");
        await FindsAsync("{ kind: { in: [OPERATION_REJECTED, METADATA_ANSWERED] } }", "Rejected", "Metadata");
        await FindsAsync("{ kind: { in: [] } }");
        await FindsAsync("{ outcome: { eq: ANSWERED } }", "Allowed", "Relief", "Verify", "Police", "Metadata");
        await FindsAsync("{ outcome: { in: [PARTLY_DENIED, REJECTED, FAILED] } }", "Denied", "Rejected", "Faulty");
        await FindsAsync("{ outcome: { eq: ANSWERED }, kind: { eq: METADATA_ANSWERED } }", "Metadata");
        await FindsAsync("{ outcome: { eq: REJECTED }, kind: { eq: METADATA_ANSWERED } }");
        await FindsAsync($$"""{ document: { eq: "{{DocumentHash.Of("query SceneMetadata { catalogue { version } }").Value.ToUpperInvariant()}}" } }""", "Metadata");
        await FindsAsync("""{ system: { eq: "civil-affairs-relief" }, department: { eq: "housing-fund-centre" } }""");
    }

    [Fact]
    public async Task Filter_Should_FindOneEntry_When_ItNamesItsTraceNodeAndTime()
    {
        await server.AskAsync("query Timed { catalogue { version } }");
        await server.AskAsync("query Later { catalogue { version } }");
        var entry = AuditServer.Nodes(await server.ReadAsync("entries(where: { kind: { eq: METADATA_ANSWERED } }, first: 2) { nodes { time trace node operation { name } } }"), "entries")[1];
        var (time, trace, node) = (Text(entry, "time")!, Text(entry, "trace")!, Text(entry, "node")!);
        Assert.Equal("Timed", Text(entry.GetProperty("operation"), "name"));
        var other = DateTimeOffset.Parse(time, null).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm:ss.ffffffK", null);

        Assert.Equal(["Timed"], await server.NamesAsync($$"""{ trace: { eq: "{{trace}}" } }"""));
        Assert.Equal(["Timed"], await server.NamesAsync($$"""{ time: { gte: "{{time}}", lte: "{{time}}" } }"""));
        Assert.Equal(["Timed"], await server.NamesAsync($$"""{ time: { gte: "{{other}}", lte: "{{other}}" }, node: { eq: "{{node}}" } }"""));
        Assert.Empty(await server.NamesAsync($$"""{ time: { gte: "{{time}}", lt: "{{time}}" } }"""));
        Assert.Empty(await server.NamesAsync($$"""{ time: { gt: "{{time}}", lte: "{{time}}" } }"""));
        Assert.Contains("Later", await server.NamesAsync($$"""{ time: { gt: "{{time}}" } }"""));
        Assert.DoesNotContain("Timed", await server.NamesAsync($$"""{ time: { gt: "{{time}}" } }"""));
        Assert.DoesNotContain("Later", await server.NamesAsync($$"""{ time: { lte: "{{time}}" } }"""));
        Assert.Equal("Timed", (await server.NamesAsync($$"""{ time: { lte: "{{time}}" } }"""))[0]);
        Assert.DoesNotContain("Timed", await server.NamesAsync($$"""{ time: { lt: "{{time}}" } }"""));
        Assert.NotEmpty(await server.NamesAsync("""{ time: { gte: "0001-01-01T00:00:00Z", lte: "9999-12-31T23:59:59.999999Z" } }"""));
        Assert.Empty(await server.NamesAsync("""{ time: { gt: "9999-12-31T23:59:59.999999Z" } }"""));
        Assert.Empty(await server.NamesAsync("""{ node: { eq: "elsewhere" } }"""));
    }

    [Fact]
    public async Task SignInFailure_Should_BeFound_When_ATokenWasNotAccepted()
    {
        using var http = new HttpClient { BaseAddress = server.Server.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {server.Server.TokenOf("statistics-reference", lifetime: TimeSpan.FromHours(-1))}");
        using var response = await http.PostAsync("/graphql", new StringContent("""{"query":"{ __typename }"}""", System.Text.Encoding.UTF8, "application/json"));

        var audit = await server.ReadAsync("entries(where: { kind: { eq: SIGN_IN_FAILED } }, first: 1) { nodes { kind outcome codes asker { clientId } operation { name } rows } }");

        Assert.Equal(
            """{"kind":"SIGN_IN_FAILED","outcome":null,"codes":["TOKEN_EXPIRED"],"asker":{"clientId":"statistics-reference"},"operation":null,"rows":null}""",
            Assert.Single(AuditServer.Nodes(audit, "entries")).GetRawText());
    }

    [Fact]
    public async Task Change_Should_BeShownWithItsValues_When_TheRegistersChange()
    {
        await using (var context = server.Server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor))
        {
            var row = context.Systems.Single(system => system.ClientId == "statistics-reference");
            row.Name += "（新）";
            await context.SaveChangesAsync();
        }

        var audit = await server.ReadAsync(
            "entries(where: { kind: { eq: GOVERNANCE_CHANGED } }, first: 1) { nodes { outcome asker { clientId } operation { name } change { register key before { name value } after { name value } } } }");

        var entry = AuditServer.Nodes(audit, "entries")[0];
        Assert.All(new[] { "outcome", "asker", "operation" }, name => Assert.Equal(JsonValueKind.Null, entry.GetProperty(name).ValueKind));
        var change = entry.GetProperty("change");
        Assert.Equal("statistics-reference", Text(change, "key"));
        Assert.Contains("""{"name":"name","value":"统计工作参考系统"}""", change.GetProperty("before").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("""{"name":"name","value":"统计工作参考系统（新）"}""", change.GetProperty("after").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ department: null }", "where.department")]
    [InlineData("{ department: {} }", "where.department")]
    [InlineData("{ department: { eq: null } }", "where.department.eq")]
    [InlineData("{ department: { eq: $absent } }", "where.department", "($absent: String)")]
    [InlineData("{ person: { eq: $absent } }", "where.person", "($absent: CitizenIdNumber)")]
    [InlineData("{ kind: { in: null } }", "where.kind.in")]
    [InlineData("{ department: { eq: \"Not A Code\" } }", "where.department.eq")]
    [InlineData("{ system: { eq: \"\" } }", "where.system.eq")]
    [InlineData("{ node: { eq: \"Node 1\" } }", "where.node.eq")]
    [InlineData("{ node: { eq: \"421223194102247489\" } }", "where.node.eq")]
    [InlineData("{ legalBasis: { eq: \"民法典\" } }", "where.legalBasis.eq")]
    [InlineData("{ item: { eq: \"name\" } }", "where.item.eq")]
    [InlineData("{ document: { eq: \"abc\" } }", "where.document.eq")]
    [InlineData("{ trace: { eq: \"421223194102247489\" } }", "where.trace.eq")]
    [InlineData("{ person: { eq: \"421223194102247489\" }, legalEntity: { eq: \"9144030071526726XG\" } }", "where.legalEntity.eq")]
    public async Task Filter_Should_BeRefused_When_AComparisonSaysNothing(string where, string at, string declared = "")
    {
        var body = await server.ReadBodyAsync($"entries(where: {where}) {{ totalCount }}", null, declared);

        Assert.Equal("""{"audit":{"entries":null}}""", body.GetProperty("data").GetRawText());
        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.Equal("FILTER_INVALID", Text(error.GetProperty("extensions"), "code"));
        Assert.Equal("""["audit","entries"]""", error.GetProperty("path").GetRawText());
        Assert.StartsWith($"'{at}' ", Text(error, "message"), StringComparison.Ordinal);
        Assert.DoesNotContain("421223194102247489", body.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ person: { eq: \"421223194102247480\" } }")]
    [InlineData("{ legalEntity: { eq: \"421223194102247489\" } }")]
    [InlineData("{ time: { gte: \"yesterday\" } }")]
    [InlineData("{ time: { gte: \"2026-02-30T00:00:00Z\" } }")]
    [InlineData("{ kind: { eq: EVERYTHING } }")]
    [InlineData("{ purpose: { eq: \"DATA_VERIFICATION\" } }")]
    public async Task Filter_Should_BeRefused_When_AValueIsNotOfItsType(string where)
    {
        var (status, body) = await server.Server.AskAsync($"{{ audit {{ entries(where: {where}) {{ totalCount }} }} }}", null, AuditServer.Auditor, Scopes.Audit);

        Assert.Equal(200, status);
        Assert.False(body.TryGetProperty("data", out _));
        Assert.Equal("VALUE_INVALID", Text(body.GetProperty("errors")[0].GetProperty("extensions"), "code"));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
