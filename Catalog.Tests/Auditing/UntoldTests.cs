using System.Text.Json;
using Catalog.Domain.Subjects;
using Catalog.Tests.Authentication;
using Catalog.Tests.Journeys;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Auditing;

/// <summary>What entries and the log never tell: numbers, names and other values of persons, of variables and of answers, and secrets.</summary>
public sealed class UntoldTests : IAsyncLifetime, IDisposable
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    private static readonly string[] Operations =
    [
        $$"""query {{Use}} { householdRegistrations(where: { name: { eq: "某某某" } }, first: 50) { nodes { name idNumber township person { marriageRegistrations { subjectName marriageRegistrationDate } } } } }""",
        $$"""query {{Use}} { householdRegistrations(first: 100) { nodes { name photo idNumber } } }""",
        $$"""query {{Use}} { householdRegistrations(where: { name: { contains: "某某" } }, order: [{ name: ASC }], first: 100) { edges { cursor node { name } } } }""",
        $$"""query {{Use}} { householdRegistrations(where: { name: null, idNumber: { eq: "{{CatalogServer.IdNumber}}" } }) { totalCount } }""",
        $$"""query {{Use}} { person(idNumber: "{{CatalogServer.IdNumber[..^1]}}0") { householdRegistration { name } } }""",
        $$"""query {{Use}} { person(number: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } }""",
        $$"""query { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name """,
        $$"""query {{Use}} { enterpriseRegistrations(first: 50) { nodes { enterpriseName legalRepresentativeName unifiedSocialCreditCode registeredDomicile } } }""",
        $$"""{ explainAccess(document: "query { person(idNumber: \"{{CatalogServer.IdNumber}}\") { householdRegistration { name } } }") { decisions { reason } } }""",
    ];

    private readonly CatalogServer _server = new() { Settings = ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:Console:LogLevel:Default=None"] };
    private readonly TestLog _log = new();

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _server.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task EntriesAndLog_Should_TellNoValue_When_OperationsNameReadAndFailOnThem()
    {
        HashSet<string> values = ["某某", CatalogServer.PersonName, CatalogServer.IdNumber, CatalogServer.IdNumber[..^1]];
        using (var http = new HttpClient { BaseAddress = _server.Address })
        {
            var settings = JsonDocument.Parse(await http.GetStringAsync("/graphql/ide/bcp-config.json"));
            var document = settings.RootElement.GetProperty("graphQLDocument").GetString()!;
            foreach (var example in Parser.Parse(document).Definitions.OfType<GraphQLOperationDefinition>())
            {
                var name = example.Name!.StringValue;
                var (_, body) = await _server.AskAsync(document, operationName: name, client: name == "Verification" ? "market-supervision" : "housing-fund-loans");
                Collect(body, values, isRecord: false);
            }
        }

        foreach (var operation in Operations)
        {
            var (_, body) = await _server.AskAsync(operation, new { n = CatalogServer.IdNumber, secret = "某某变量" });
            Collect(body, values, isRecord: false);
        }

        await _server.StopAsync();
        var texts = Directory.EnumerateFiles(_server.AuditPath, "*", SearchOption.AllDirectories).Where(path => path.EndsWith(".jsonl", StringComparison.Ordinal)).Select(WrittenEntry.Text)
            .Concat(_log.Lines).ToList();

        Assert.True(values.Count > 200, $"{values.Count}");
        Assert.True(WrittenEntry.All(_server.AuditPath).Count > Operations.Length + 100);
        Assert.All(values, value => Assert.DoesNotContain(texts, text => text.Contains(value, StringComparison.OrdinalIgnoreCase)));
        Assert.All(texts, text => Assert.Empty(Numbers(text)));
        // Of departments, who is responsible is told, and no telephone.
        Assert.All(texts, text => Assert.DoesNotContain("0715-", text, StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("PRIVATE KEY", StringComparison.Ordinal) || text.Contains(_server.Token, StringComparison.Ordinal));
    }

    /// <summary>Values of items in an answer, but for those of a few characters, which stand anywhere.</summary>
    private static void Collect(JsonElement element, HashSet<string> values, bool isRecord)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, values, isRecord || member.Name is "householdRegistration" or "nodes" or "node" or "marriageRegistrations" or "enterpriseRegistration" or "cursor");
                }

                break;
            case JsonValueKind.Array:
                foreach (var part in element.EnumerateArray())
                {
                    Collect(part, values, isRecord);
                }

                break;
            case JsonValueKind.String when isRecord && element.GetString() is { } text && text.Any(letter => letter > 127):
                values.Add(text);
                break;
        }
    }

    /// <summary>Everything in a text that is a citizen's number.</summary>
    private static IEnumerable<string> Numbers(string text)
    {
        for (var i = 0; i + CitizenIdNumber.Length <= text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && CitizenIdNumber.TryParse(text.Substring(i, CitizenIdNumber.Length), out var number))
            {
                yield return number.Value;
            }
        }
    }
}
