using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing.Queries;

/// <summary>Who reads the audit and who reads records: never both, in whatever form it is asked.</summary>
[Collection(SharedAuditServer.Name)]
public sealed class AuditAccessTests(AuditServer server)
{
    private const string Records = "householdRegistrations(first: 1) { nodes { name } }";

    private static readonly string[] Fields =
    [
        "__typename",
        "entries { totalCount nodes { json } }",
        "entry(node: \"node\", number: 1) { json }",
        $"accessLog(person: \"{CatalogServer.IdNumber}\") {{ totalCount }}",
        "figures(from: \"2026-01-01\", until: \"2026-12-31\") { answered }",
        "positions { node }",
    ];

    private static readonly Scopes[] NoAuditor = [Scopes.None, Scopes.Read, Scopes.Steward, Scopes.Admin, Scopes.Read | Scopes.Steward | Scopes.Admin];

    public static TheoryData<string> EveryField => [.. Fields];

    /// <summary>Documents that select a part (PART) of the query in one way or another.</summary>
    public static TheoryData<string> EveryForm =>
    [
        "{ PART }",
        "query { alias: PART }",
        "{ catalogue { version } PART }",
        "{ PART catalogue { version } }",
        "{ ... { PART } }",
        "{ ... on Query { ... @include(if: true) { PART } } }",
        "{ ...A } fragment A on Query { PART }",
        "{ __typename ...A } fragment A on Query { ...B } fragment B on Query { viewer { scopes } ... { PART } }",
        "query ($no: Boolean = false) { __typename ... @include(if: $no) { PART } }",
        "query ($yes: Boolean = true) { __typename ...A @skip(if: $yes) } fragment A on Query { PART }",
        "{ __typename ... @include(if: false) { PART } }",
        "query Other { __typename } query Asked { PART }",
    ];

    [Theory]
    [MemberData(nameof(EveryField))]
    public async Task Audit_Should_BeRefused_When_TheTokenIsNoAuditors(string field)
    {
        var (anonymous, body) = await server.Server.AskAsync($"{{ audit {{ {field} }} }}", client: null);
        AssertRefused("TOKEN_REQUIRED", 401, (anonymous, body));
        foreach (var scopes in NoAuditor)
        {
            AssertRefused("AUDIT_SCOPE_REQUIRED", 403, await server.Server.AskAsync($"{{ audit {{ {field} }} }}", client: "housing-fund-loans", scopes: scopes));
            AssertRefused("AUDIT_SCOPE_REQUIRED", 403, await server.Server.AskAsync($"{{ audit {{ {field} }} }}", client: AuditServer.Auditor, scopes: scopes));
        }
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Audit_Should_BeRefused_When_AConsumerAsksInAnyForm(string form)
    {
        var query = form.Replace("alias: PART", "alias: audit { positions { node } }", StringComparison.Ordinal).Replace("PART", "audit { positions { node } }", StringComparison.Ordinal);

        AssertRefused("AUDIT_SCOPE_REQUIRED", 403, await AskAsync(query, "housing-fund-loans", Scopes.Read));
        AssertRefused("TOKEN_REQUIRED", 401, await AskAsync(query, null, Scopes.None));
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Records_Should_BeRefused_When_AnAuditorAsksInAnyForm(string form)
    {
        foreach (var part in new[] { Records, $"person(idNumber: \"{CatalogServer.IdNumber}\") {{ householdRegistration {{ name }} }}" })
        {
            foreach (var scopes in new[] { Scopes.Audit, Scopes.Audit | Scopes.Read, Scopes.Audit | Scopes.Steward, Scopes.Audit | Scopes.Read | Scopes.Steward | Scopes.Admin })
            {
                var query = Stated(form.Replace("PART", part, StringComparison.Ordinal));

                AssertRefused("AUDITOR_READS_NO_RECORDS", 403, await AskAsync(query, AuditServer.Auditor, scopes));
                AssertRefused("AUDITOR_READS_NO_RECORDS", 403, await AskAsync(query, "housing-fund-loans", scopes));
            }
        }
    }

    [Theory]
    [InlineData($"{{ audit {{ positions {{ node }} }} {Records} }}")]
    [InlineData($"{{ {Records} audit {{ positions {{ node }} }} }}")]
    [InlineData($"{{ {Records} ... @include(if: false) {{ audit {{ positions {{ node }} }} }} }}")]
    [InlineData($"{{ audit {{ positions {{ node }} }} ...A @skip(if: true) }} fragment A on Query {{ {Records} }}")]
    public async Task Operation_Should_BeRefusedToEverybody_When_ItSelectsRecordsAndTheAudit(string query)
    {
        AssertRefused("AUDIT_SCOPE_REQUIRED", 403, await AskAsync(Stated(query), "housing-fund-loans", Scopes.Read));
        AssertRefused("AUDITOR_READS_NO_RECORDS", 403, await AskAsync(Stated(query), "housing-fund-loans", Scopes.Read | Scopes.Audit));
        AssertRefused("AUDITOR_READS_NO_RECORDS", 403, await AskAsync(Stated(query), AuditServer.Auditor, Scopes.Audit));
        AssertRefused("TOKEN_REQUIRED", 401, await AskAsync(Stated(query), null, Scopes.None));
    }

    [Fact]
    public async Task Audit_Should_BeRefused_When_NoSystemIsRegistered() =>
        AssertRefused("SYSTEM_UNKNOWN", 403, await AskAsync("{ audit { positions { node } } }", "nobody-knows-me", Scopes.Audit));

    [Fact]
    public async Task Audit_Should_BeRefused_When_TheTokenHasExpired()
    {
        using var http = new HttpClient { BaseAddress = server.Server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Server.TokenOf(AuditServer.Auditor, Scopes.Audit, TimeSpan.FromHours(-1)));
        using var response = await http.PostAsJsonAsync("/graphql", new { query = "{ audit { positions { node } } }" });

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("TOKEN_EXPIRED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_Should_BeRefused_When_TheSystemOrItsDepartmentIsSuspended()
    {
        const string query = "{ audit { positions { node } } }";
        await ChangeAsync(context => context.Systems.Single(row => row.ClientId == AuditServer.Auditor).Status = SystemStatus.Suspended);
        var suspended = await AskAsync(query, AuditServer.Auditor, Scopes.Audit);
        await ChangeAsync(context => context.Systems.Single(row => row.ClientId == AuditServer.Auditor).Status = SystemStatus.Active);
        await ChangeAsync(context => context.Departments.Single(row => row.Code == "government-affairs-office").Status = DepartmentStatus.Suspended);
        var department = await AskAsync(query, AuditServer.Auditor, Scopes.Audit);
        await ChangeAsync(context => context.Departments.Single(row => row.Code == "government-affairs-office").Status = DepartmentStatus.Active);
        var (status, active) = await AskAsync(query, AuditServer.Auditor, Scopes.Audit);

        AssertRefused("SYSTEM_SUSPENDED", 403, suspended);
        AssertRefused("SYSTEM_SUSPENDED", 403, department);
        Assert.Equal(200, status);
        Assert.False(active.TryGetProperty("errors", out _), active.ToString());
    }

    [Fact]
    public async Task Refusal_Should_BeTheSameByteByByte_When_ThereIsAndThereIsNoSuchEntry()
    {
        var known = await AskAsync($"{{ audit {{ accessLog(person: \"{CatalogServer.IdNumber}\") {{ totalCount }} }} }}", "housing-fund-loans", Scopes.Read);
        var unknown = await AskAsync($"{{ audit {{ accessLog(person: \"{server.NewPerson()}\") {{ totalCount }} }} }}", "housing-fund-loans", Scopes.Read);

        Assert.Equal(known.Body.ToString(), unknown.Body.ToString());
    }

    [Fact]
    public async Task Refusal_Should_LeaveAnEntryThatNamesNoSubject_When_AConsumerAsks()
    {
        await AskAsync($"query Curious {{ audit {{ accessLog(person: \"{CatalogServer.IdNumber}\") {{ totalCount }} }} }}", "market-supervision", Scopes.Read);

        var audit = await server.ReadAsync("""entries(where: { system: { eq: "market-supervision" }, outcome: { eq: REJECTED } }, first: 1) { nodes { kind codes subjects rows operation { name } } }""");

        Assert.Equal(
            """{"kind":"OPERATION_REJECTED","codes":["AUDIT_SCOPE_REQUIRED"],"subjects":null,"rows":0,"operation":{"name":"Curious"}}""",
            Assert.Single(AuditServer.Nodes(audit, "entries")).GetRawText());
    }

    [Fact]
    public async Task Metadata_Should_BeAnswered_When_AnAuditorAsksForThemAlone()
    {
        var (status, body) = await AskAsync("{ catalogue { version } viewer { scopes system { clientId } } }", AuditServer.Auditor, Scopes.Audit);

        Assert.Equal(200, status);
        Assert.Equal("""["catalog.audit"]""", body.GetProperty("data").GetProperty("viewer").GetProperty("scopes").GetRawText());
    }

    private static string Stated(string query) => query.StartsWith('{') ? $"query {AuditServer.Loans} {query}" : query;

    private static void AssertRefused(string code, int status, (int Status, JsonElement Body) answer)
    {
        Assert.Equal(status, answer.Status);
        Assert.False(answer.Body.TryGetProperty("data", out _), answer.Body.ToString());
        Assert.Equal(code, Assert.Single(answer.Body.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    private Task<(int Status, JsonElement Body)> AskAsync(string query, string? client, Scopes scopes) =>
        server.Server.AskAsync(query, null, client, scopes, query.Contains("query Asked", StringComparison.Ordinal) ? "Asked" : null);

    private async Task ChangeAsync(Action<CatalogContext> change)
    {
        await using var context = server.Server.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor);
        change(context);
        await context.SaveChangesAsync();
        await server.Server.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);
    }
}
