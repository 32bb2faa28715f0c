using Catalog.Api.Http;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Http.HashRequest;

namespace Catalog.Tests.Http;

public sealed class PersistedQueryTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Metadata = "{ __typename }";

    private const string Records = """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { householdRegistrations { totalCount } }""";

    private static int _count;

    [Fact]
    public async Task Hash_Should_RunTheDocument_When_TheSystemSentItBefore()
    {
        var (document, hash) = NewDocument();

        var (_, before) = await server.PersistedAsync(hash);
        var (_, sent) = await server.PersistedAsync(hash, document);
        var (_, after) = await server.PersistedAsync(hash);
        var (_, capital) = await server.PersistedAsync(hash.ToUpperInvariant());
        var (_, byGet) = await server.GetAsync("housing-fund-loans", Extensions(hash));

        Assert.Equal("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", before.GetRawText());
        Assert.All([sent, after, capital, byGet], body => Assert.Equal("""{"data":{"__typename":"Query"}}""", body.GetRawText()));
    }

    [Fact]
    public async Task Hash_Should_RunTheDocument_When_ItWasSentByGet()
    {
        var (document, hash) = NewDocument();

        await server.GetAsync("housing-fund-loans", ("query", document), Extensions(hash));
        var (_, found) = await server.PersistedAsync(hash);

        Assert.Null(CodeOf(found));
    }

    [Fact]
    public async Task Hash_Should_TakeVariablesAndDecideAnew_When_ItIsAskedAgain()
    {
        const string Document = """query Q($n: CitizenIdNumber!) @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: $n) { householdRegistration { name idNumber } } }""";
        var variables = new { n = CatalogServer.IdNumber };

        var (_, text) = await server.AskAsync(Document, variables);
        await server.PersistedAsync(Hash(Document), Document, variables: variables);
        var (_, found) = await server.PersistedAsync(Hash(Document), variables: variables);
        var (_, missing) = await server.PersistedAsync(Hash(Document));

        Assert.Equal(text.GetRawText(), found.GetRawText());
        Assert.Equal("VALUE_INVALID", CodeOf(missing));
    }

    [Theory]
    [InlineData("market-supervision")]
    [InlineData("nobody-knows-me")]
    [InlineData(null)]
    public async Task Hash_Should_TellNothing_When_AnotherSentTheDocument(string? other)
    {
        var (document, hash) = NewDocument();
        await server.PersistedAsync(hash, document);

        var (status, body) = await server.PersistedAsync(hash, client: other);
        var (neverStatus, never) = await server.PersistedAsync(Hash("{ never }"), client: other);

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(body));
        Assert.Equal((neverStatus, never.GetRawText()), (status, body.GetRawText()));
    }

    [Fact]
    public async Task Hash_Should_TellNothingOfCallersWithoutToken_When_ASystemAsks()
    {
        var (document, hash) = NewDocument();
        await server.PersistedAsync(hash, document, client: null);

        var (_, own) = await server.PersistedAsync(hash, client: null);
        var (_, system) = await server.PersistedAsync(hash);

        Assert.Null(CodeOf(own));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(system));
    }

    [Fact]
    public async Task Document_Should_NotBeKept_When_ACallerWithoutTokenAsksForRecords()
    {
        var (status, _) = await server.PersistedAsync(Hash(Records), Records, client: null);
        var (_, again) = await server.PersistedAsync(Hash(Records), client: null);

        Assert.Equal(401, status);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(again));
    }

    [Fact]
    public async Task Document_Should_NotBeKept_When_TheSystemIsNotRegistered()
    {
        var (document, hash) = NewDocument();
        var (_, sent) = await server.PersistedAsync(hash, document, client: "nobody-knows-me");
        var (_, again) = await server.PersistedAsync(hash, client: "nobody-knows-me");

        Assert.Null(CodeOf(sent));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(again));
    }

    [Theory]
    [InlineData("{ nothing }", "DOCUMENT_INVALID")]
    [InlineData("no graphql", "DOCUMENT_SYNTAX")]
    public async Task Document_Should_NotBeKept_When_ItIsInvalid(string document, string code)
    {
        var store = server.Services.GetRequiredService<PersistedQueryStore>();
        var bytes = store.Bytes;

        var (_, sent) = await server.PersistedAsync(Hash(document), document);
        var (_, again) = await server.PersistedAsync(Hash(document));

        Assert.Equal(code, CodeOf(sent));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(again));
        Assert.Equal(bytes, store.Bytes);
    }

    [Fact]
    public async Task Document_Should_BeRefused_When_TheHashIsNotItsOwn()
    {
        var (document, hash) = NewDocument();

        var (status, body) = await server.PersistedAsync(hash, Records);
        var (_, byGet) = await server.GetAsync("housing-fund-loans", ("query", Records), Extensions(hash));
        var (_, again) = await server.PersistedAsync(hash);

        Assert.Equal((400, "DOCUMENT_HASH_MISMATCH"), (status, CodeOf(body)));
        Assert.Equal("DOCUMENT_HASH_MISMATCH", CodeOf(byGet));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(again));
        Assert.NotEqual(Records, document);
    }

    [Fact]
    public async Task Hash_Should_BeFoundByAll_When_ManySendItAtTheSameTime()
    {
        var (document, hash) = NewDocument();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.PersistedAsync(hash, document)));
        var (_, after) = await server.PersistedAsync(hash);

        Assert.All(answers, answer => Assert.Null(CodeOf(answer.Body)));
        Assert.Null(CodeOf(after));
    }

    [Fact]
    public async Task DocumentId_Should_FindNothing_When_TheDocumentWasKeptAutomatically()
    {
        var (document, hash) = NewDocument();
        await server.PersistedAsync(hash, document);

        var (_, body) = await server.DocumentAsync(hash);

        Assert.Equal("DOCUMENT_ID_UNKNOWN", CodeOf(body));
    }

    /// <summary>A document that no other test sends.</summary>
    private static (string Document, string Hash) NewDocument()
    {
        var document = $"{Metadata} # {Interlocked.Increment(ref _count)}";
        return (document, Hash(document));
    }
}
