using Catalog.Api.Authentication;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>Who asked for a person or an organisation.</summary>
[Collection(SharedAuditServer.Name)]
public sealed class AccessLogTests(AuditServer server)
{
    private const string Verification = "@use(purpose: DATA_VERIFICATION, legalBasis: \"LB-0005\")";

    [Fact]
    public async Task AccessLog_Should_TellACitizenWhoLookedForWhatAndWhy_When_RecordsWereRead()
    {
        var person = server.NewPerson();
        await server.AskAsync($"query {AuditServer.Relief} {{ person(idNumber: \"{person}\") {{ householdRegistration {{ name photo }} }} }}", client: "civil-affairs-relief");

        var audit = await server.ReadAsync(
            """
            accessLog(person: $p) { totalCount nodes {
              time asker { system { name } department { name } } use { purpose legalBasis { citation } }
              items { item { name resource { name } } access } denied { item { name } reason } outcome isAuditLookUp node number
            } }
            """,
            new { p = person },
            "($p: CitizenIdNumber!)");

        var entry = Assert.Single(AuditServer.Nodes(audit, "accessLog"));
        Assert.Equal(1, audit.GetProperty("accessLog").GetProperty("totalCount").GetInt32());
        Assert.Equal("""{"system":{"name":"社会救助家庭经济状况核对系统"},"department":{"name":"民政部门"}}""", entry.GetProperty("asker").GetRawText());
        Assert.Equal("ADMINISTRATIVE_BASIS", entry.GetProperty("use").GetProperty("purpose").GetString());
        Assert.StartsWith("《", entry.GetProperty("use").GetProperty("legalBasis").GetProperty("citation").GetString(), StringComparison.Ordinal);
        Assert.Equal("""[{"item":{"name":"姓名","resource":{"name":"户籍登记信息"}},"access":"SHOW"}]""", entry.GetProperty("items").GetRawText());
        Assert.Equal("""[{"item":{"name":"相片"},"reason":"NOT_GRANTED"}]""", entry.GetProperty("denied").GetRawText());
        Assert.Equal(("PARTLY_DENIED", false), (entry.GetProperty("outcome").GetString(), entry.GetProperty("isAuditLookUp").GetBoolean()));
    }

    [Fact]
    public async Task AccessLog_Should_HaveEachReadOfThePerson_When_ReachedByRootListLinkAndVerification()
    {
        var before = await CountAsync(CatalogServer.IdNumber);
        await server.AskAsync($"query Root {AuditServer.Loans} {{ person(idNumber: \"{CatalogServer.IdNumber}\") {{ householdRegistration {{ name }} }} }}");
        await server.AskAsync($"query List {AuditServer.Loans} {{ householdRegistrations(where: {{ name: {{ eq: \"{CatalogServer.PersonName}\" }} }}) {{ nodes {{ name }} }} }}");
        await server.AskAsync($"query Link {AuditServer.Loans} {{ householdRegistrations(where: {{ name: {{ eq: \"{CatalogServer.PersonName}\" }} }}) {{ nodes {{ person {{ marriageRegistrations {{ maritalStatus }} }} }} }} }}");
        await server.AskAsync($"query Verified {Verification} {{ verifyHouseholdRegistration(idNumber: \"{CatalogServer.IdNumber}\", values: {{ name: \"李\" }}) {{ name }} }}", client: "market-supervision");
        await server.AskAsync($"query Own {{ person(idNumber: \"{CatalogServer.IdNumber}\") {{ householdRegistration {{ idNumber }} }} }}", client: "police-steward", scopes: Scopes.Steward);
        // These read nothing of the person.
        await server.AskAsync($"query Others {AuditServer.Loans} {{ person(idNumber: \"{server.NewPerson()}\") {{ householdRegistration {{ name }} }} }}");
        await server.AskAsync($"query Empty {AuditServer.Loans} {{ householdRegistrations(where: {{ name: {{ eq: \"nobody\" }} }}) {{ nodes {{ name }} }} }}");
        await server.Server.AskAsync($"query Refused {{ person(idNumber: \"{CatalogServer.IdNumber}\") {{ householdRegistration {{ name }} }} }}", client: null);

        var audit = await server.ReadAsync(
            $$"""accessLog(person: "{{CatalogServer.IdNumber}}", first: 5) { nodes { number } } entries(where: { person: { eq: "{{CatalogServer.IdNumber}}" } }, first: 5) { nodes { number operation { name } } }""");

        // The first count is a look-up itself.
        Assert.Equal(before + 6, await CountAsync(CatalogServer.IdNumber) - 1);
        Assert.Equal(["Own", "Verified", "Link", "List", "Root"], AuditServer.Nodes(audit, "entries").Select(node => node.GetProperty("operation").GetProperty("name").GetString()));
        Assert.Equal(
            AuditServer.Nodes(audit, "entries").Select(node => node.GetProperty("number").GetInt64()),
            AuditServer.Nodes(audit, "accessLog").Select(node => node.GetProperty("number").GetInt64()));
    }

    [Fact]
    public async Task AccessLog_Should_HaveTheLookUpItself_When_AskedAgain()
    {
        var person = server.NewPerson();
        Assert.Empty(AuditServer.Nodes(await server.ReadAsync($"accessLog(person: \"{person}\") {{ nodes {{ number }} }}"), "accessLog"));
        await server.ReadAsync("entries(where: { person: { eq: $p } }) { nodes { number } }", new { p = person }, "($p: CitizenIdNumber!)");

        var audit = await server.ReadAsync($"accessLog(person: \"{person}\") {{ nodes {{ asker {{ clientId }} use {{ purpose }} items {{ itemCode }} denied {{ itemCode }} outcome isAuditLookUp }} }}");

        Assert.Equal(2, AuditServer.Nodes(audit, "accessLog").Count);
        Assert.All(AuditServer.Nodes(audit, "accessLog"), node => Assert.Equal(
            """{"asker":{"clientId":"data-office-audit"},"use":null,"items":[],"denied":[],"outcome":"ANSWERED","isAuditLookUp":true}""",
            node.GetRawText()));
    }

    [Fact]
    public async Task AccessLog_Should_KeepToItsPeriod_When_MomentsAreGiven()
    {
        var person = server.NewPerson();
        for (var i = 0; i < 3; i++)
        {
            await server.AskAsync($"query {AuditServer.Loans} {{ person(idNumber: \"{person}\") {{ householdRegistration {{ name }} }} }}");
        }

        var times = AuditServer.Nodes(await server.ReadAsync($"accessLog(person: \"{person}\") {{ nodes {{ time }} }}"), "accessLog").Select(node => node.GetProperty("time").GetString()!).ToList();
        Assert.Equal(3, times.Count);

        async Task<int> WithinAsync(string? from, string? until) => AuditServer.Nodes(
            await server.ReadAsync("accessLog(person: $p, from: $from, until: $until) { nodes { time } }", new { p = person, from, until }, "($p: CitizenIdNumber!, $from: Timestamp, $until: Timestamp)"),
            "accessLog").Count(node => times.Contains(node.GetProperty("time").GetString()!));

        Assert.Equal(3, await WithinAsync(null, null));
        Assert.Equal(2, await WithinAsync(times[1], null));
        Assert.Equal(1, await WithinAsync(null, times[1]));
        Assert.Equal(1, await WithinAsync(times[1], times[0]));
        Assert.Equal(0, await WithinAsync(times[0], times[2]));
    }

    [Fact]
    public async Task AccessLog_Should_FindAnOrganisation_When_AskedByItsCode()
    {
        const string code = "91421222MA003FYB0M";
        await server.AskAsync($"query {AuditServer.Loans} {{ legalEntity(unifiedSocialCreditCode: \"{code}\") {{ enterpriseRegistration {{ enterpriseName }} }} }}");

        var audit = await server.ReadAsync($"accessLog(legalEntity: \"{code}\", first: 1) {{ nodes {{ asker {{ clientId }} items {{ item {{ coordinate }} }} }} }}");

        Assert.Equal(
            """{"asker":{"clientId":"housing-fund-loans"},"items":[{"item":{"coordinate":"EnterpriseRegistration.enterpriseName"}}]}""",
            Assert.Single(AuditServer.Nodes(audit, "accessLog")).GetRawText());
    }

    [Fact]
    public async Task Entry_Should_NameTheOrganisation_When_ItsParcelsWereAskedForAndDenied()
    {
        const string Code = "9144030071526726XG";
        await server.AskAsync($"query Parcels {AuditServer.Loans} {{ legalEntity(unifiedSocialCreditCode: \"{Code}\") {{ landParcels {{ parcelNumber }} }} }}");

        var audit = await server.ReadAsync($"entries(where: {{ legalEntity: {{ eq: \"{Code}\" }} }}, first: 1) {{ nodes {{ operation {{ name }} outcome }} }}");

        var entry = Assert.Single(AuditServer.Nodes(audit, "entries"));
        Assert.Equal(("Parcels", "PARTLY_DENIED"), (entry.GetProperty("operation").GetProperty("name").GetString(), entry.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(from: \"2026-01-01T00:00:00Z\")")]
    [InlineData("(person: null)")]
    [InlineData("(person: \"421223194102247489\", legalEntity: \"9144030071526726XG\")")]
    public async Task AccessLog_Should_BeRefused_When_ItNamesNoOneOrTwo(string arguments)
    {
        var body = await server.ReadBodyAsync($"accessLog{arguments} {{ totalCount }}");

        Assert.Equal("""{"audit":{"accessLog":null}}""", body.GetProperty("data").GetRawText());
        Assert.Equal("FILTER_INVALID", Assert.Single(body.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<int> CountAsync(string person) =>
        (await server.ReadAsync($"accessLog(person: \"{person}\") {{ totalCount }}")).GetProperty("accessLog").GetProperty("totalCount").GetInt32();
}
