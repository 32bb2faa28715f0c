using System.Text.Json;
using Catalog.Api.Authentication;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>What a look into the audit leaves in the audit.</summary>
[Collection(SharedAuditServer.Name)]
public sealed class AuditLookUpTests(AuditServer server)
{
    [Fact]
    public async Task LookUp_Should_TellEachQuestion_When_ItIsAnswered()
    {
        var person = server.NewPerson();
        await server.ReadAsync(
            """
            a: entries(where: { time: { gte: "2026-01-01T00:00:00+08:00", lt: "2030-01-01T00:00:00Z" }, department: { eq: "civil-affairs" }, system: { eq: "civil-affairs-relief" },
              purpose: { eq: WORK_REFERENCE }, legalBasis: { eq: "LB-0002" }, item: { eq: "1001001/000001-01" }, outcome: { in: [REJECTED, PARTLY_DENIED] }, node: { eq: "some-node" } }) { nodes { number } }
            b: accessLog(person: $p, until: "2030-01-01T00:00:00Z") { totalCount }
            c: entry(node: "some-node", number: 7) { number }
            d: figures(from: "2026-01-01", until: "2026-01-02", department: "taxation") { answered }
            e: positions { node }
            """,
            new { p = person },
            "($p: CitizenIdNumber!)");

        var entry = await LastAsync(
            "kind outcome rows codes subjects use { purpose } decisions { allowed { itemCode } } operation { name } "
            + "asked { field from until node number departmentCode clientId purpose legalBasisCode itemCode subject kinds document trace }");

        Assert.Equal(("AUDIT_READ", "ANSWERED", "Look"), (Text(entry, "kind"), Text(entry, "outcome"), Text(entry.GetProperty("operation"), "name")));
        var subject = Assert.Single(entry.GetProperty("subjects").EnumerateArray()).GetString();
        Assert.Equal(
            [
                Question("entries") with { From = "2025-12-31T16:00:00.000000Z", Until = "2030-01-01T00:00:00.000000Z", Node = "some-node", DepartmentCode = "civil-affairs", ClientId = "civil-affairs-relief", Purpose = "WORK_REFERENCE", LegalBasisCode = "LB-0002", ItemCode = "1001001/000001-01", Kinds = "OPERATION_PARTLY_DENIED OPERATION_REJECTED" },
                Question("accessLog") with { Until = "2030-01-01T00:00:00.000000Z", Subject = subject },
                Question("entry") with { Node = "some-node", Number = 7 },
                Question("figures") with { From = "2025-12-31T16:00:00.000000Z", Until = "2026-01-01T16:00:00.000000Z", DepartmentCode = "taxation" },
                Question("positions"),
            ],
            entry.GetProperty("asked").EnumerateArray().Select(Read));
    }

    [Fact]
    public async Task LookUp_Should_CountTheEntriesThatWereShown_When_AnsweredInPages()
    {
        await server.ReadAsync("a: entries(first: 2) { nodes { number } edges { cursor } } b: entries(first: 3) { pageInfo { hasNextPage } } c: entries(first: 5) { totalCount }");

        Assert.Equal(5, (await LastAsync("rows")).GetProperty("rows").GetInt64());
    }

    [Fact]
    public async Task LookUp_Should_NameThePerson_When_ItsPageIsRefused()
    {
        var person = server.NewPerson();
        await server.ReadBodyAsync("accessLog(person: $p, after: \"wrong\") { totalCount }", new { p = person }, "($p: CitizenIdNumber!)");
        await server.ReadBodyAsync("entries(where: { person: { eq: $p }, node: { eq: \"No Node\" } }) { totalCount }", new { p = person }, "($p: CitizenIdNumber!)");

        var audit = await server.ReadAsync("entries(where: { person: { eq: $p } }) { nodes { kind codes asked { field } } }", new { p = person }, "($p: CitizenIdNumber!)");

        Assert.Equal(
            ["""{"kind":"AUDIT_READ","codes":["FILTER_INVALID"],"asked":null}""", """{"kind":"AUDIT_READ","codes":["CURSOR_INVALID"],"asked":null}"""],
            AuditServer.Nodes(audit, "entries").Select(node => node.GetRawText()));
    }

    [Fact]
    public async Task LookUp_Should_LeaveAnEntry_When_EverythingIsSkipped()
    {
        var (_, body) = await server.Server.AskAsync("query Skipped($no: Boolean = false) { __typename audit @include(if: $no) { positions { node } } }", null, AuditServer.Auditor, Scopes.Audit);

        Assert.Equal("""{"__typename":"Query"}""", body.GetProperty("data").GetRawText());
        Assert.Equal("""{"kind":"AUDIT_READ","operation":{"name":"Skipped"},"asked":null,"subjects":null}""", (await LastAsync("kind operation { name } asked { field } subjects")).GetRawText());
    }

    [Fact]
    public async Task Cost_Should_BeTheOnlyThingTold_When_AValidationIsAskedFor()
    {
        using var http = server.Server.Client(null);
        http.DefaultRequestHeaders.Add("GraphQL-Cost", "validate");
        using var response = await http.PostAsync("/graphql", new StringContent("""{"query":"query Priced { audit { positions { node } } }"}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(200, (int)response.StatusCode);

        var audit = await server.ReadAsync("entries(where: { kind: { eq: METADATA_ANSWERED } }, first: 1) { nodes { operation { name } asker { clientId } } }");

        Assert.Equal("""{"operation":{"name":"Priced"},"asker":{"clientId":null}}""", AuditServer.Nodes(audit, "entries")[0].GetRawText());
    }

    [Fact]
    public async Task Number_Should_StandInNoSegmentAndNoAnswer_When_APersonWasLookedUpInEveryWay()
    {
        var person = server.NewPerson();
        await server.AskAsync($"query {AuditServer.Loans} {{ person(idNumber: \"{person}\") {{ householdRegistration {{ name }} }} }}");
        await server.ReadBodyAsync($"accessLog(person: \"{person}\") {{ totalCount }}");
        await server.ReadBodyAsync("entries(where: { person: { eq: $p } }) { totalCount }", new { p = person }, "($p: CitizenIdNumber!)");
        await server.ReadBodyAsync("entries(where: { node: { eq: $p } }) { totalCount }", new { p = person }, "($p: String!)");
        await server.ReadBodyAsync("entries(where: { trace: { eq: $p } }) { totalCount }", new { p = person }, "($p: String!)");
        await server.ReadBodyAsync("entry(node: $p, number: 1) { number }", new { p = person }, "($p: String!)");
        await server.ReadBodyAsync("figures(from: \"2026-01-01\", until: \"2026-01-02\", department: $p) { rows }", new { p = person }, "($p: String!)");
        var answer = await server.ReadAsync("entries(where: { person: { eq: $p } }) { nodes { json subjects asked { subject } } }", new { p = person }, "($p: CitizenIdNumber!)");

        Assert.Equal(3, AuditServer.Nodes(answer, "entries").Count);
        Assert.DoesNotContain(person, answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(person, server.Segments(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LookUps_Should_EachLeaveTheirEntry_When_ManyAskAtOnce()
    {
        var person = server.NewPerson();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => server.Server.AskAsync(
            $"query Busy{i} {{ audit {{ a: accessLog(person: \"{person}\") {{ nodes {{ number }} }} b: accessLog(person: \"{person}\") {{ totalCount }} c: entries(first: 1) {{ nodes {{ number }} }} }} }}",
            null,
            AuditServer.Auditor,
            Scopes.Audit)));

        var audit = await server.ReadAsync("entries(where: { person: { eq: $p } }) { totalCount nodes { kind subjects asked { field } operation { name } } }", new { p = person }, "($p: CitizenIdNumber!)");

        var nodes = AuditServer.Nodes(audit, "entries");
        Assert.Equal(40, audit.GetProperty("entries").GetProperty("totalCount").GetInt32());
        Assert.Equal(40, nodes.Select(node => Text(node.GetProperty("operation"), "name")).Distinct().Count());
        Assert.All(nodes, node => Assert.Equal((1, 3), (node.GetProperty("subjects").GetArrayLength(), node.GetProperty("asked").GetArrayLength())));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Asked Question(string field) => new(field);

    private static Asked Read(JsonElement asked) => new(Text(asked, "field")!)
    {
        From = Text(asked, "from"),
        Until = Text(asked, "until"),
        Node = Text(asked, "node"),
        Number = asked.GetProperty("number").ValueKind == JsonValueKind.Null ? null : asked.GetProperty("number").GetInt64(),
        DepartmentCode = Text(asked, "departmentCode"),
        ClientId = Text(asked, "clientId"),
        Purpose = Text(asked, "purpose"),
        LegalBasisCode = Text(asked, "legalBasisCode"),
        ItemCode = Text(asked, "itemCode"),
        Subject = Text(asked, "subject"),
        Kinds = asked.GetProperty("kinds").ValueKind == JsonValueKind.Null ? null : string.Join(' ', asked.GetProperty("kinds").EnumerateArray()),
        Document = Text(asked, "document"),
        Trace = Text(asked, "trace"),
    };

    /// <summary>The entry of the last look into the audit.</summary>
    private async Task<JsonElement> LastAsync(string selection) =>
        AuditServer.Nodes(await server.ReadAsync($"entries(where: {{ kind: {{ eq: AUDIT_READ }} }}, first: 1) {{ nodes {{ {selection} }} }}"), "entries")[0];

    private sealed record Asked(string Field)
    {
        public string? From { get; init; }

        public string? Until { get; init; }

        public string? Node { get; init; }

        public long? Number { get; init; }

        public string? DepartmentCode { get; init; }

        public string? ClientId { get; init; }

        public string? Purpose { get; init; }

        public string? LegalBasisCode { get; init; }

        public string? ItemCode { get; init; }

        public string? Subject { get; init; }

        public string? Kinds { get; init; }

        public string? Document { get; init; }

        public string? Trace { get; init; }
    }
}
