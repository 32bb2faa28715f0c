using Catalog.Api.Access;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Api.TrustedOperations;
using Catalog.Domain.Departments;
using Catalog.Domain.TrustedOperations;
using Catalog.Tests.Databases;
using Catalog.Tests.Http;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Http.HashRequest;

namespace Catalog.Tests.TrustedOperations;

/// <summary>What a system may run by a hash, and what a trusted-only one may not run at all, from the real server.</summary>
public sealed class TrustedOperationTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Free = "housing-fund-loans";

    /// <summary>Made trusted-only by the tests; its use is that of market supervision.</summary>
    private const string Restricted = "market-supervision";

    private const string Trusted = """query @use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0003") { enterpriseRegistrations(first: 2) { nodes { enterpriseName } } }""";

    private static int _count;

    private TrustedOperationRegister Register => server.Services.GetRequiredService<TrustedOperationRegister>();

    [Fact]
    public async Task Hash_Should_RunTheDocument_When_RegisteredForTheSystem()
    {
        var document = NewDocument();
        await RegisterAsync(Free, document);

        var answers = new[]
        {
            await server.DocumentAsync(Hash(document)),
            await server.DocumentAsync(Hash(document), document),
            await server.PersistedAsync(Hash(document)),
            await server.GetAsync(Free, ("documentId", $"sha256:{Hash(document)}")),
            await server.GetAsync(Free, Extensions(Hash(document))),
        };

        Assert.All(answers, answer => Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Body.GetRawText()));
    }

    [Fact]
    public async Task Hash_Should_TellNothing_When_RegisteredForAnotherSystemOrWithdrawnOrNever()
    {
        var (others, withdrawn) = (NewDocument(), NewDocument());
        await RegisterAsync("statistics-reference", others);
        await RegisterAsync(Free, withdrawn);
        await WithdrawAsync(Free, withdrawn);

        var never = await server.DocumentAsync(Hash("{ never }"));
        var answers = new[] { await server.DocumentAsync(Hash(others)), await server.DocumentAsync(Hash(withdrawn)) };

        Assert.Equal("DOCUMENT_ID_UNKNOWN", CodeOf(never.Body));
        Assert.All(answers, answer => Assert.Equal(never.Body.GetRawText(), answer.Body.GetRawText()));
        Assert.Equal("DOCUMENT_ID_UNKNOWN", CodeOf((await server.DocumentAsync(Hash(others), client: null)).Body));
    }

    [Fact]
    public async Task Hash_Should_BeRefused_When_TheTextBesideItIsAnother()
    {
        var document = NewDocument();
        await RegisterAsync(Free, document);

        var (status, body) = await server.DocumentAsync(Hash(document), "{ __typename }");

        Assert.Equal((400, "DOCUMENT_HASH_MISMATCH"), (status, CodeOf(body)));
    }

    [Fact]
    public async Task Hash_Should_NotRun_When_TheStoredDocumentIsNoLongerTheOneRegistered()
    {
        var document = NewDocument();
        await RegisterAsync(Free, document);
        await ExecuteAsync($"UPDATE TrustedOperation SET Document = '{{ catalogue {{ resources {{ code }} }} }}' WHERE Hash = '{Hash(document)}'");

        Assert.Equal("DOCUMENT_ID_UNKNOWN", CodeOf((await server.DocumentAsync(Hash(document))).Body));
    }

    [Fact]
    public async Task TrustedOnlySystem_Should_RunWhatIsRegistered_When_ItAsksByHashOrByText()
    {
        await RegisterAsync(Restricted, Trusted);
        await RestrictAsync(Restricted, true);

        var answers = new[]
        {
            await server.AskAsync(Trusted, client: Restricted),
            await server.DocumentAsync(Hash(Trusted), client: Restricted),
            await server.DocumentAsync(Hash(Trusted), Trusted, Restricted),
            await server.PersistedAsync(Hash(Trusted), client: Restricted),
            await server.PersistedAsync(Hash(Trusted), Trusted, Restricted),
            await server.GetAsync(Restricted, ("query", Trusted)),
            await server.GetAsync(Restricted, ("documentId", $"sha256:{Hash(Trusted)}")),
        };

        Assert.All(answers, answer =>
        {
            Assert.Equal(200, answer.Status);
            Assert.Equal(2, answer.Body.GetProperty("data").GetProperty("enterpriseRegistrations").GetProperty("nodes").GetArrayLength());
        });
        Assert.Equal("DOCUMENT_HASH_MISMATCH", CodeOf((await server.PersistedAsync(Hash("{ other }"), Trusted, Restricted)).Body));
    }

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ catalogue { resources { code } } }")]
    [InlineData("{ viewer { system { clientId } } }")]
    [InlineData("{ explainAccess(document: \"{ taxRegistrations { totalCount } }\") { decisions { reason } } }")]
    [InlineData("not graphql")]
    [InlineData("{ nothing }")]
    [InlineData(Trusted + " ")]
    [InlineData("\ufeff" + Trusted)]
    public async Task TrustedOnlySystem_Should_BeRefusedUnread_When_TheDocumentIsNotRegistered(string document)
    {
        await RegisterAsync(Restricted, Trusted);
        await RestrictAsync(Restricted, true);

        var answers = new[]
        {
            await server.AskAsync(document, client: Restricted),
            await server.PersistedAsync(Hash(document), document, Restricted),
            await server.PersistedAsync(Hash(document), client: Restricted),
            await server.PersistedAsync(Hash(Trusted), document, Restricted),
            await server.DocumentAsync(Hash(document), document, Restricted),
            await server.DocumentAsync(Hash(document), client: Restricted),
            await server.DocumentAsync(Hash(Trusted), document, Restricted),
            await server.GetAsync(Restricted, ("query", document)),
            await server.GetAsync(Restricted, Extensions(Hash(document))),
            await server.GetAsync(Restricted, ("query", document), Extensions(Hash(document))),
        };

        Assert.All(answers, answer => Assert.Equal((403, "OPERATION_NOT_TRUSTED"), (answer.Status, CodeOf(answer.Body))));
    }

    [Fact]
    public async Task TrustedOnlySystem_Should_BeRefused_When_TheDocumentWasKeptAutomaticallyBefore()
    {
        var document = NewDocument();
        await RestrictAsync("statistics-reference", false);
        await server.PersistedAsync(Hash(document), document, "statistics-reference");
        Assert.Null(CodeOf((await server.PersistedAsync(Hash(document), client: "statistics-reference")).Body));

        await RestrictAsync("statistics-reference", true);
        var (status, body) = await server.PersistedAsync(Hash(document), client: "statistics-reference");
        await RestrictAsync("statistics-reference", false);

        Assert.Equal((403, "OPERATION_NOT_TRUSTED"), (status, CodeOf(body)));
        Assert.Null(CodeOf((await server.PersistedAsync(Hash(document), client: "statistics-reference")).Body));
    }

    [Fact]
    public async Task TrustedOnlySystem_Should_BeRefused_When_OnlyAnotherSystemHasTheDocument()
    {
        var document = NewDocument();
        await RegisterAsync(Free, document);
        await RestrictAsync(Restricted, true);

        Assert.Equal(403, (await server.AskAsync(document, client: Restricted)).Status);
        Assert.Equal(403, (await server.DocumentAsync(Hash(document), client: Restricted)).Status);
    }

    [Fact]
    public async Task Change_Should_BeInForceAtOnce_When_ThisNodeRefreshes()
    {
        var document = NewDocument();
        await RestrictAsync(Restricted, true);
        Assert.Equal(403, (await server.DocumentAsync(Hash(document), client: Restricted)).Status);

        await RegisterAsync(Restricted, document);
        Assert.Equal(200, (await server.DocumentAsync(Hash(document), client: Restricted)).Status);
        await WithdrawAsync(Restricted, document);
        Assert.Equal(403, (await server.DocumentAsync(Hash(document), client: Restricted)).Status);
        Assert.Equal(403, (await server.AskAsync(document, client: Restricted)).Status);
        await RegisterAsync(Restricted, document);
        Assert.Equal(200, (await server.DocumentAsync(Hash(document), client: Restricted)).Status);
    }

    [Fact]
    public async Task Change_Should_BeInForceWithinASecond_When_AnotherNodeMadeIt()
    {
        var document = NewDocument();
        await RegisterAsync(Free, document);
        Assert.Null(CodeOf((await server.DocumentAsync(Hash(document))).Body));
        var time = TimeProvider.System;
        var elsewhere = server.Services.GetRequiredService<CatalogDatabase>();

        await new TrustedOperationRegister(elsewhere, time).WithdrawAsync(TestRows.Actor, DocumentHash.Parse(Hash(document)), null, CancellationToken.None);
        var withdrawn = time.GetTimestamp();
        while (CodeOf((await server.DocumentAsync(Hash(document))).Body) is null)
        {
            Assert.InRange(time.GetElapsedTime(withdrawn), TimeSpan.Zero, TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }
    }

    [Fact]
    public async Task Registration_Should_KeepNothing_When_OneDocumentIsInvalid()
    {
        var document = NewDocument();

        var outcome = await RegisterAsync(Free, document, "{ nothing }", "query A { __typename } query B { neither }");

        Assert.Empty(outcome.Hashes);
        Assert.Equal([1, 2], outcome.Faults.Select(fault => fault.Document));
        Assert.All(outcome.Faults, fault => Assert.Equal("DOCUMENT_INVALID", fault.Error.Code));
        Assert.Equal("DOCUMENT_ID_UNKNOWN", CodeOf((await server.DocumentAsync(Hash(document))).Body));
    }

    [Fact]
    public async Task Registration_Should_BeRefused_When_TheSystemIsUnknown()
    {
        var outcome = await RegisterAsync("nobody-knows-me", NewDocument());

        Assert.False(outcome.IsSystemKnown);
        Assert.Empty(outcome.Hashes);
        Assert.False(await Register.RestrictAsync(TestRows.Actor, ClientId.Parse("nobody-knows-me"), true, CancellationToken.None));
    }

    [Fact]
    public async Task Registration_Should_BeTheSame_When_DoneTwiceOrAtTheSameTime()
    {
        var document = NewDocument();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RegisterAsync(Free, document, document)));
        var again = await RegisterAsync(Free, document);

        Assert.All(outcomes, outcome => Assert.Equal([Hash(document), Hash(document)], outcome.Hashes.Select(hash => hash.Value)));
        Assert.Single(again.Hashes);
        Assert.Single(await Register.ListAsync(ClientId.Parse(Free), CancellationToken.None), row => row.Hash == Hash(document));
        Assert.Null(CodeOf((await server.DocumentAsync(Hash(document))).Body));
    }

    [Fact]
    public async Task Withdrawal_Should_NameEachSystem_When_NoneIsGiven()
    {
        var document = NewDocument();
        await RegisterAsync(Free, document);
        await RegisterAsync("statistics-reference", document);
        var hash = DocumentHash.Of(document);

        Assert.Equal([Free, "statistics-reference"], await Register.WithdrawAsync(TestRows.Actor, hash, null, CancellationToken.None));
        Assert.Empty(await Register.WithdrawAsync(TestRows.Actor, hash, null, CancellationToken.None));
    }

    [Fact]
    public async Task Restriction_Should_HoldOfOneOfTwo_When_TwoChangeItAtTheSameTime()
    {
        var system = ClientId.Parse("civil-affairs-relief");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Register.RestrictAsync(TestRows.Actor, system, true, CancellationToken.None)));
        await RefreshAsync();
        Assert.Equal(403, (await server.AskAsync("{ __typename }", client: system.Value)).Status);

        await RestrictAsync(system.Value, false);
        Assert.Equal(200, (await server.AskAsync("{ __typename }", client: system.Value)).Status);
    }

    [Fact]
    public async Task Book_Should_LeaveARowOut_When_ItsHashIsNone()
    {
        await ExecuteAsync($"INSERT INTO TrustedOperation (System, Hash, Document, RegisteredAt) SELECT '{Free}', 'no hash', Document, RegisteredAt FROM TrustedOperation LIMIT 1");
        var document = NewDocument();

        await RegisterAsync(Free, document);

        Assert.Null(CodeOf((await server.DocumentAsync(Hash(document))).Body));
    }

    private static string NewDocument() => $"{{ __typename }} # {Interlocked.Increment(ref _count)}";

    private async Task<RegistrationOutcome> RegisterAsync(string client, params string[] documents)
    {
        var served = server.Services.GetRequiredService<CatalogueKeeper>().Served.Documents;
        var outcome = await Register.RegisterAsync(TestRows.Actor, ClientId.Parse(client), documents, served, CancellationToken.None);
        await RefreshAsync();
        return outcome;
    }

    private async Task WithdrawAsync(string client, string document)
    {
        Assert.Equal([client], await Register.WithdrawAsync(TestRows.Actor, DocumentHash.Of(document), ClientId.Parse(client), CancellationToken.None));
        await RefreshAsync();
    }

    private async Task RestrictAsync(string client, bool isTrustedOnly)
    {
        Assert.True(await Register.RestrictAsync(TestRows.Actor, ClientId.Parse(client), isTrustedOnly, CancellationToken.None));
        await RefreshAsync();
    }

    private Task RefreshAsync() => server.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);

    private async Task ExecuteAsync(string sql)
    {
        await using var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        await context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }
}
