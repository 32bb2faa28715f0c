using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Catalog.Api.Authentication;
using Catalog.Domain.Auditing;
using Catalog.Tests.Authentication;
using Catalog.Tests.Journeys;
using Catalog.Tests.Limits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Tests.Auditing;

/// <summary>Requests that come to every end that a client can bring about.</summary>
internal static class Provocations
{
    /// <summary>The one that is made trusted-only for the tests.</summary>
    public const string TrustedOnly = "statistics-reference";

    private const string Loans = "housing-fund-loans";
    private const string Market = "market-supervision";
    private const string Auditor = "data-office-audit";
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";
    private const string Verifying = """@use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005")""";
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <summary>Limits under which the documents exceed one each, and settings for the rest.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "--Limits:MaxVariables=100", "--Limits:MaxDirectives=100", "--Limits:MaxAliases=150", "--Limits:MaxRootFields=160", "--Limits:MaxFields=400",
        "--Limits:MaxOperations=5", "--Limits:MaxFragments=5", "--Limits:Guesses:Tries=1",
    ];

    private static readonly Dictionary<string, int> Sizes = new(StringComparer.Ordinal)
    {
        ["DOCUMENT_TOO_LONG"] = 100_001,
        ["DOCUMENT_TOO_LONG tokens"] = 5_001,
        ["NAME_TOO_LONG"] = 101,
        ["DOCUMENT_TOO_DEEP"] = 16,
        ["ALIASES_TOO_MANY"] = 151,
        ["ROOT_FIELDS_TOO_MANY"] = 161,
        ["FIELDS_TOO_MANY"] = 401,
        ["FRAGMENTS_TOO_MANY"] = 6,
        ["OPERATIONS_TOO_MANY"] = 6,
        ["VARIABLES_TOO_MANY"] = 101,
        ["DIRECTIVES_TOO_MANY"] = 101,
    };

    public static IReadOnlyDictionary<string, Provocation> All { get; } = new Dictionary<string, Provocation>(StringComparer.Ordinal)
    {
        // Answered
        ["records"] = Answered(EntryKind.OperationAnswered, null, Records("{ householdRegistrations(first: 2) { nodes { name } } }")),
        ["a person"] = Answered(EntryKind.OperationAnswered, null, Records($$"""{ person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } }""")),
        ["a count"] = Answered(EntryKind.OperationAnswered, null, Records("{ householdRegistrations { totalCount } }")),
        ["a person, by GET"] = new(EntryKind.OperationAnswered, null, Get($"?query={Uri.EscapeDataString(Records("{ householdRegistrations { totalCount } }"))}")),
        ["a verification"] = new(EntryKind.OperationAnswered, null, Ask($$"""query {{Verifying}} { verifyHouseholdRegistration(idNumber: "{{CatalogServer.IdNumber}}", values: { name: "x" }) { name } }""", Market)),
        ["a denied item"] = Answered(EntryKind.OperationPartlyDenied, null, Records("{ householdRegistrations(first: 2) { nodes { name photo } } }")),
        ["a denied filter"] = Answered(EntryKind.OperationPartlyDenied, null, Records("""{ householdRegistrations(where: { idNumber: { eq: "421223194102247489" } }) { totalCount } }""")),
        ["another use"] = Answered(EntryKind.OperationPartlyDenied, null, """query @use(purpose: WORK_REFERENCE, legalBasis: "LB-0004") { householdRegistrations { totalCount } }"""),
        ["metadata"] = Answered(EntryKind.MetadataAnswered, null, "{ catalogue { version } }"),
        ["metadata without a token"] = new(EntryKind.MetadataAnswered, null, Ask("{ __schema { queryType { name } } }", null)),
        ["a viewer"] = Answered(EntryKind.MetadataAnswered, null, "{ viewer { system { clientId } } }"),
        ["an explanation"] = Answered(EntryKind.MetadataAnswered, null, """{ explainAccess(document: "{ householdRegistrations { totalCount } }") { isAllowed } }"""),
        ["an explanation without a token"] = new(EntryKind.MetadataAnswered, "TOKEN_REQUIRED", Ask("""{ explainAccess(document: "{ __typename }") { isAllowed } }""", null)),
        ["an explanation of rubbish"] = Answered(EntryKind.MetadataAnswered, "DOCUMENT_SYNTAX", """{ explainAccess(document: "{") { isAllowed } }"""),
        ["a cost"] = new(EntryKind.MetadataAnswered, null, With(Ask(Records("{ householdRegistrations { totalCount } }")), "GraphQL-Cost", "validate")),
        ["a page too large"] = Answered(EntryKind.OperationAnswered, "PAGE_SIZE_INVALID", Records("{ householdRegistrations(first: 2000) { nodes { name } } }")),
        ["a page of two ends"] = Answered(EntryKind.OperationAnswered, "PAGE_DIRECTION_INVALID", Records("{ householdRegistrations(first: 2, last: 2) { nodes { name } } }")),
        ["a cursor of nobody"] = Answered(EntryKind.OperationAnswered, "CURSOR_INVALID", Records("""{ householdRegistrations(first: 2, after: "x") { nodes { name } } }""")),
        ["too many guesses"] = new(EntryKind.OperationAnswered, "GUESSES_TOO_MANY", Ask(
            $$"""query {{Verifying}} { a: verifyHouseholdRegistration(idNumber: "440524188001010014", values: { name: "x" }) { name } b: verifyHouseholdRegistration(idNumber: "440524188001010014", values: { name: "y" }) { name } }""", Market)),

        ["the audit"] = new(EntryKind.AuditRead, null, Ask("{ audit { entries(first: 1) { nodes { number } } } }", Auditor, Scopes.Audit)),
        ["an entry of no node"] = new(EntryKind.AuditRead, "FILTER_INVALID", Ask("""{ audit { entry(node: "No Node", number: 1) { number } } }""", Auditor, Scopes.Audit)),

        ["the registers of governance"] = new(EntryKind.GovernanceRead, null, Ask("{ governance { systems { clientId } } }", "police-steward", Scopes.Steward)),

        // Rejected
        ["a mutation by GET"] = new(EntryKind.OperationFailed, "OPERATION_NOT_BY_GET", Get($"?query={Uri.EscapeDataString(Suspension("statistics-reference", 0))}")),
        ["a mutation without its scope"] = new(EntryKind.OperationRejected, "GOVERNANCE_SCOPE_REQUIRED", Ask(Suspension("statistics-reference", 0))),
        ["a mutation of an auditor"] = new(EntryKind.OperationRejected, "AUDITOR_CHANGES_NOTHING", Ask(Suspension("statistics-reference", 0), Auditor, Scopes.Audit)),
        ["two mutations"] = new(EntryKind.OperationFailed, "MUTATIONS_TOO_MANY", Ask("mutation { a: " + Suspended("statistics-reference", 0) + " b: " + Suspended("statistics-reference", 0) + " }", "data-office-admin", Scopes.Admin)),
        ["a mutation of rubbish"] = Changed("INPUT_INVALID", Suspension("statistics-reference", 0, "")),
        ["a mutation of nothing"] = Changed("NOT_FOUND", Suspension("nobody", 0)),
        ["a mutation of an old revision"] = Changed("REVISION_CONFLICT", Suspension("statistics-reference", 99)),
        ["a mutation out of turn"] = Changed("TRANSITION_FORBIDDEN", "mutation { resumeSystem(input: { clientId: \"police-steward\", revision: 0, reason: \"r\" }) { registeredSystem { status } } }"),

        ["no token"] = new(EntryKind.OperationRejected, "TOKEN_REQUIRED", Ask(Records("{ householdRegistrations { totalCount } }"), null)),
        ["no scope"] = new(EntryKind.OperationRejected, "SCOPE_REQUIRED", Ask(Records("{ householdRegistrations { totalCount } }"), "data-office-admin", Scopes.Admin)),
        ["no system"] = new(EntryKind.OperationRejected, "SYSTEM_UNKNOWN", Ask(Records("{ householdRegistrations { totalCount } }"), "nobody")),
        ["the audit without its scope"] = new(EntryKind.OperationRejected, "AUDIT_SCOPE_REQUIRED", Ask("{ audit { positions { node } } }")),
        ["records for an auditor"] = new(EntryKind.OperationRejected, "AUDITOR_READS_NO_RECORDS", Ask(Records("{ householdRegistrations { totalCount } }"), Auditor, Scopes.Audit | Scopes.Read)),
        ["no use"] = Answered(EntryKind.OperationRejected, "USE_REQUIRED", "{ householdRegistrations { totalCount } }"),
        ["not trusted"] = new(EntryKind.OperationRejected, "OPERATION_NOT_TRUSTED", Ask("{ __typename }", TrustedOnly)),
        ["rejected where denied"] = Answered(EntryKind.OperationRejected, null, """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001", onDenied: REJECT) { householdRegistrations(first: 2) { nodes { photo } } }"""),

        // Sign-in
        ["a forged token"] = Token("TOKEN_INVALID", _ => "Bearer e30.e30.AAAA"),
        ["no token at all"] = Token("TOKEN_INVALID", _ => "Bearer rubbish"),
        ["another scheme"] = Token("TOKEN_UNSUPPORTED_SCHEME", _ => "Basic YTpi"),
        ["a token of the past"] = Token("TOKEN_EXPIRED", server => $"Bearer {server.TokenOf(Loans, lifetime: TimeSpan.FromHours(-1))}"),
        ["a token of the future"] = Token("TOKEN_NOT_YET_VALID", server => $"Bearer {Signed(server, token => token.Payload["nbf"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds())}"),
        ["a token for another"] = Token("TOKEN_INVALID", server => $"Bearer {Signed(server, token => token.Payload["aud"] = "other")}"),
        ["a token of nobody"] = Token("TOKEN_CLAIM_MISSING", server => $"Bearer {Signed(server, token => token.Payload.Remove("client_id"))}"),

        // The request
        ["another media type"] = Failed("MEDIA_TYPE_UNSUPPORTED", Body("{}"u8.ToArray(), "text/plain")),
        ["a large body"] = Failed("BODY_TOO_LARGE", Body(new byte[(1 << 20) + 1])),
        ["a large body in pieces"] = Failed("BODY_TOO_LARGE", With(Body(new byte[(1 << 20) + 1]), "Transfer-Encoding", "chunked")),
        ["another encoding"] = Failed("CONTENT_ENCODING_UNSUPPORTED", Body("{}"u8.ToArray(), encoding: "zstd")),
        ["a broken encoding"] = Failed("CONTENT_ENCODING_INVALID", Body("{}"u8.ToArray(), encoding: "gzip")),
        ["no UTF-8"] = Failed("BODY_NOT_UTF8", Body([(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)'}'])),
        ["no JSON"] = Failed("BODY_NOT_JSON", Body("rubbish"u8.ToArray())),
        ["a batch"] = Failed("BATCH_UNSUPPORTED", Body("""[{"query":"{ __typename }"}]"""u8.ToArray())),
        ["variables that are none"] = Failed("PARAMETER_INVALID", Body("""{"query":"{ __typename }","variables":7}"""u8.ToArray())),
        ["no query"] = Failed("QUERY_MISSING", Body("{}"u8.ToArray())),
        ["a query of half a character"] = new(EntryKind.OperationFailed, "DOCUMENT_SYNTAX", Get("?query=%ED%A0%80")),
        ["an unknown persisted query"] = Failed("PERSISTED_QUERY_NOT_FOUND", Post(new { extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash } } })),
        ["another persisted query"] = Failed("PERSISTED_QUERY_NOT_SUPPORTED", Post(new { extensions = new { persistedQuery = new { version = 2, sha256Hash = Hash } } })),
        ["an unknown document"] = Failed("DOCUMENT_ID_UNKNOWN", Post(new { documentId = $"sha256:{Hash}" })),
        ["another document"] = Failed("DOCUMENT_HASH_MISMATCH", Post(new { query = "{ __typename }", documentId = $"sha256:{Hash}" })),

        // The document
        ["no GraphQL"] = Answered(EntryKind.OperationFailed, "DOCUMENT_SYNTAX", "{"),
        ["nothing that there is"] = Answered(EntryKind.OperationFailed, "DOCUMENT_INVALID", "{ nothing }"),
        ["fragments alone"] = Answered(EntryKind.OperationFailed, "OPERATION_MISSING", "fragment F on Query { __typename }"),
        ["two operations"] = Answered(EntryKind.OperationFailed, "OPERATION_NAME_REQUIRED", "query A { __typename } query B { __typename }"),
        ["another operation"] = Failed("OPERATION_UNKNOWN", Body("""{"query":"query A { __typename }","operationName":"B"}"""u8.ToArray())),
        ["a cost too high"] = Answered(EntryKind.OperationFailed, "COST_TOO_HIGH", Records("{ householdRegistrations(first: 1000000) { nodes { name } } }")),
        ["many conditions"] = Failed("CONDITIONS_TOO_MANY", Conditions),
        ["a number that is none"] = new(EntryKind.OperationFailed, "VALUE_INVALID", Ask(
            $$"""query Q($n: CitizenIdNumber!) {{Use}} { person(idNumber: $n) { householdRegistration { name } } }""", variables: new { n = "421223194102247480" })),
        ["an empty filter"] = Answered(EntryKind.OperationFailed, "FILTER_INVALID", Records("{ householdRegistrations(where: { name: null }) { totalCount } }")),
        ["a large filter"] = Answered(EntryKind.OperationFailed, "FILTER_TOO_LARGE", Records($"{{ householdRegistrations(where: {{ or: [{string.Concat(Enumerable.Repeat("{ name: { eq: \"x\" } } ", 101))}] }}) {{ totalCount }} }}")),
        ["an empty ordering"] = Answered(EntryKind.OperationFailed, "ORDERING_INVALID", Records("{ householdRegistrations(order: [{}]) { totalCount } }")),
        ["an empty verification"] = new(EntryKind.OperationFailed, "VERIFICATION_INVALID", Ask($$"""query {{Verifying}} { verifyHouseholdRegistration(idNumber: "{{CatalogServer.IdNumber}}", values: { name: null }) { name } }""", Market)),
    }
    .Concat(OversizedDocuments.All.Select(document => KeyValuePair.Create(
        document.Key, Answered(EntryKind.OperationFailed, document.Key.Split(' ')[0], document.Value.Document(Sizes[document.Key])))))
    .ToDictionary(StringComparer.Ordinal);

    private static string Records(string selection) => $"query {Use} {selection}";

    private static string Suspended(string system, int revision, string reason = "r") =>
        $"suspendSystem(input: {{ clientId: \"{system}\", revision: {revision}, reason: \"{reason}\" }}) {{ registeredSystem {{ status }} }}";

    private static string Suspension(string system, int revision, string reason = "r") => $"mutation {{ {Suspended(system, revision, reason)} }}";

    private static Provocation Changed(string code, string mutation) => new(EntryKind.OperationRejected, code, Ask(mutation, "data-office-admin", Scopes.Admin));

    private static Provocation Answered(EntryKind kind, string? code, string query) => new(kind, code, Ask(query));

    private static Provocation Failed(string code, Func<CatalogServer, HttpRequestMessage> request) => new(EntryKind.OperationFailed, code, request);

    private static Func<CatalogServer, HttpRequestMessage> Ask(string query, string? client = Loans, Scopes scopes = Scopes.Read, object? variables = null) =>
        Post(new { query, variables }, client, scopes);

    private static Func<CatalogServer, HttpRequestMessage> Post(object body, string? client = Loans, Scopes scopes = Scopes.Read) =>
        server => Of(server, client, scopes, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) });

    private static Func<CatalogServer, HttpRequestMessage> Get(string address) =>
        server => Of(server, Loans, Scopes.Read, new HttpRequestMessage(HttpMethod.Get, $"/graphql{address}"));

    private static Func<CatalogServer, HttpRequestMessage> Body(byte[] body, string type = "application/json", string? encoding = null) => server =>
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return Of(server, Loans, Scopes.Read, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });
    };

    private static Func<CatalogServer, HttpRequestMessage> With(Func<CatalogServer, HttpRequestMessage> request, string header, string value) => server =>
    {
        var message = request(server);
        message.Headers.Add(header, value);
        return message;
    };

    private static Provocation Token(string code, Func<CatalogServer, string> authorization) =>
        new(EntryKind.SignInFailed, code, server => With(Ask("{ __typename }", null), "Authorization", authorization(server))(server));

    private static HttpRequestMessage Of(CatalogServer server, string? client, Scopes scopes, HttpRequestMessage request)
    {
        if (client is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.TokenOf(client, scopes));
        }

        return request;
    }

    private static HttpRequestMessage Conditions(CatalogServer server)
    {
        var numbers = Enumerable.Range(0, 65).ToList();
        var query = $"query Q({string.Join(' ', numbers.Select(number => $"$v{number}: Boolean!"))}) {Use} {{ {string.Join(' ', numbers.Select(number => $"a{number}: __typename @skip(if: $v{number})"))} householdRegistrations {{ totalCount }} }}";
        return Ask(query, variables: numbers.ToDictionary(number => $"v{number}", _ => true))(server);
    }

    /// <summary>A token that the server's own key signs.</summary>
    private static string Signed(CatalogServer server, Action<TestToken> spoil)
    {
        Assert.True(DevelopmentKey.TryOpen(server.Services.GetRequiredService<AuthenticationSettings>(), out var key, out var problem), problem);
        var token = new TestToken(TimeProvider.System.GetUtcNow(), DevelopmentKey.Issuer);
        (token.Header["alg"], token.Header["kid"]) = ("ES256", key!.SigningCredentials.Key.KeyId);
        spoil(token);
        return token.SignedBy(data => ((ECDsaSecurityKey)key.SigningCredentials.Key).ECDsa.SignData(data, HashAlgorithmName.SHA256));
    }
}
