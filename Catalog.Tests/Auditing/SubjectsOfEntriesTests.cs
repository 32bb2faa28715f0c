using System.Net.Http.Json;
using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Subjects;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing;

/// <summary>Whom an entry tells of: those whose records are shown, and those that the operation names.</summary>
public sealed class SubjectsOfEntriesTests(ProvokedServer server) : IClassFixture<ProvokedServer>
{
    private const string Loans = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";
    private const string Relief = """@use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002")""";
    private const string Verifying = """@use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005")""";
    private const string One = "11010519491231002X";
    private const string Other = "440524188001010014";
    private const string Code = "9144030071526726XG";

    [Theory]
    // By the root, whoever it is and whatever is allowed of them.
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { person(idNumber: "{{One}}") { householdRegistration { name } } }""", One)]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { person(idNumber: "11010519491231002x") { __typename } }""", One)]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { person(idNumber: "{{One}}") { householdRegistration { photo } } }""", One)]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { a: person(idNumber: "{{One}}") { householdRegistration { name } } b: person(idNumber: "{{Other}}") { __typename } c: person(idNumber: "{{One}}") { __typename } }""", One, Other)]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { legalEntity(unifiedSocialCreditCode: "{{Code}}") { enterpriseRegistration { enterpriseName } } }""", Code)]
    // Nothing is read, and somebody was asked for.
    [InlineData("housing-fund-loans", $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001", onDenied: REJECT) { person(idNumber: "{{One}}") { householdRegistration { photo } } }""", One)]
    [InlineData("housing-fund-loans", $$"""query { person(idNumber: "{{One}}") { householdRegistration { name } } }""", One)]
    // By a filter: no row matches, none is shown, or the item is denied.
    [InlineData("civil-affairs-relief", $$"""query {{Relief}} { householdRegistrations(where: { idNumber: { eq: "{{One}}" } }) { totalCount } }""", One)]
    [InlineData("civil-affairs-relief", $$"""query {{Relief}} { householdRegistrations(where: { idNumber: { eq: "{{One}}" } }) { nodes { name } } }""", One)]
    [InlineData("civil-affairs-relief", $$"""query {{Relief}} { householdRegistrations(where: { idNumber: { in: ["{{One}}", "{{Other}}", null] } }) { totalCount } }""", One, Other)]
    [InlineData("civil-affairs-relief", $$"""query {{Relief}} { householdRegistrations(where: { or: [{ and: [{ idNumber: { neq: "{{One}}" } }] }, { idNumber: { nin: ["{{Other}}"] } }] }) { totalCount } }""", One, Other)]
    [InlineData("civil-affairs-relief", $$"""query {{Relief}} { disabilityRegistrations(where: { householdRegistration: { idNumber: { eq: "{{One}}" } } }) { totalCount } }""", One)]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { householdRegistrations(where: { idNumber: { eq: "{{One}}" } }) { totalCount } }""", One)]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { birthRegistrations: householdRegistrations { totalCount } socialGroupRegistrations(where: { legalRepresentativeIdentityDocumentNumber: { startsWith: "{{One}}" } }) { totalCount } }""", One)]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { enterpriseRegistrations(where: { unifiedSocialCreditCode: { eq: "{{Code}}" } }) { totalCount } }""", Code)]
    // By a verification, and by what is verified; where no try is left, too.
    [InlineData("market-supervision", $$"""query {{Verifying}} { verifyHouseholdRegistration(idNumber: "{{One}}", values: { idNumber: "{{Other}}" }) { idNumber } }""", One, Other)]
    [InlineData("market-supervision", $$"""query {{Verifying}} { verifyHouseholdRegistration(idNumber: "{{One}}", values: { name: "x" }) { name } }""", One)]
    [InlineData("market-supervision", $$"""query {{Verifying}} { verifyHouseholdRegistration(idNumber: "{{One}}", values: { cancellationDate: "2020-01-01" }) { cancellationDate } }""", One)]
    // Nobody.
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { householdRegistrations { totalCount } }""")]
    [InlineData("housing-fund-loans", $$"""query {{Loans}} { householdRegistrations(where: { name: { eq: "李美" } }) { totalCount } }""")]
    [InlineData("housing-fund-loans", """{ catalogue { version } }""")]
    public async Task Entry_Should_HaveThoseWhomTheOperationNames(string client, string query, params string[] numbers)
    {
        var entry = await AskAsync(query, client: client);

        Assert.Equal(Pseudonyms(numbers), Texts(entry));
    }

    [Fact]
    public async Task Entry_Should_HaveThoseWhomVariablesName()
    {
        var entry = await AskAsync(
            $$"""query Q($n: CitizenIdNumber!, $m: [CitizenIdNumber!], $w: HouseholdRegistrationFilterInput) {{Relief}} { person(idNumber: $n) { __typename } a: householdRegistrations(where: { idNumber: { in: $m } }) { totalCount } b: householdRegistrations(where: $w) { totalCount } }""",
            new { n = One, m = new[] { Other }, w = new { idNumber = new { eq = CatalogServer.IdNumber } } },
            "civil-affairs-relief");

        Assert.Equal(Pseudonyms(One, Other, CatalogServer.IdNumber), Texts(entry));
    }

    [Theory]
    [InlineData("householdRegistrations(first: 3) { nodes { name } }")]
    [InlineData("householdRegistrations(first: 3) { edges { cursor } totalCount }")]
    [InlineData("householdRegistrations(first: 3) { nodes { name person { householdRegistration { sex } socialInsuranceRegistrations { insuranceType } } } }")]
    public async Task Entry_Should_HaveThoseOnThePage_When_OneMoreRowWasRead(string selection)
    {
        await using var connection = await server.Server.Services.GetRequiredService<CatalogDatabase>().OpenConnectionAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT _subject FROM "record_HouseholdRegistration" ORDER BY _id LIMIT 3""";
        var shown = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                shown.Add(reader.GetString(0));
            }
        }

        var entry = await AskAsync($$"""query {{Loans}} { {{selection}} }""");

        Assert.Equal(Pseudonyms([.. shown]), Texts(entry));
        Assert.True(entry.Rows >= 3);
        Assert.True(selection.Contains("person", StringComparison.Ordinal) || entry.Rows == 3);
    }

    [Fact]
    public async Task Entry_Should_HaveNobody_When_RecordsAreOfGeographicFeatures()
    {
        var entry = await AskAsync($$"""query {{Loans}} { waterBodies(first: 3) { nodes { __typename } totalCount } }""");

        Assert.Null(entry.Subjects);
    }

    private async Task<OperationEntry> AskAsync(string query, object? variables = null, string client = "housing-fund-loans")
    {
        var (trace, _, _) = await server.SendAsync(new Provocation(default, null, asked =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
            request.Headers.Add("Authorization", $"Bearer {asked.TokenOf(client)}");
            return request;
        }));
        return Assert.IsAssignableFrom<OperationEntry>(WrittenEntry.All(server.Server.AuditPath).Single(written => written.Trace == trace).Entry);
    }

    private static IEnumerable<string> Texts(OperationEntry entry) => (entry.Subjects ?? []).Select(subject => subject.ToString()).Order(StringComparer.Ordinal);

    private IEnumerable<string> Pseudonyms(params string[] numbers)
    {
        var hasher = server.Server.Services.GetRequiredService<PseudonymKeeper>().Hasher;
        return numbers.Select(number => hasher.Of(number == Code ? SubjectKind.LegalEntity : SubjectKind.NaturalPerson, number).ToString()).Order(StringComparer.Ordinal);
    }
}
