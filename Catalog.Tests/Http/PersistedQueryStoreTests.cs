using Catalog.Api.Http;
using Catalog.Domain.Departments;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Tests.Http;

public sealed class PersistedQueryStoreTests
{
    private const int EntryOverhead = 256;

    private static readonly ClientId Loans = ClientId.Parse("loans");
    private static readonly ClientId Relief = ClientId.Parse("relief");

    [Fact]
    public void Store_Should_DropWhatWasAskedForLongestAgo_When_ASystemHasTooManyDocuments()
    {
        var store = new PersistedQueryStore(new PersistedQueryLimits { DocumentsOfSystem = 2 });
        Keep(store, Loans, "{ a }");
        Keep(store, Loans, "{ b }");
        Assert.Equal("{ a }", Find(store, Loans, "{ a }"));

        Keep(store, Loans, "{ c }");

        Assert.Null(Find(store, Loans, "{ b }"));
        Assert.Equal("{ a }", Find(store, Loans, "{ a }"));
        Assert.Equal("{ c }", Find(store, Loans, "{ c }"));
    }

    [Fact]
    public void Store_Should_StayWithinItsBytes_When_ASystemSendsWithoutEnd()
    {
        var limits = new PersistedQueryLimits { BytesOfSystem = 10_000, Bytes = 25_000, DocumentLength = 1000 };
        var store = new PersistedQueryStore(limits);
        foreach (var system in (ClientId?[])[null, Loans, Relief, ClientId.Parse("other")])
        {
            for (var i = 0; i < 500; i++)
            {
                Keep(store, system, $"{{ a{i} }}".PadRight(400));
                Assert.InRange(store.Bytes, 1, limits.Bytes);
            }
        }
    }

    [Fact]
    public void Store_Should_TakeRoomFromWhoHasMost_When_ItIsFull()
    {
        var size = (100 * sizeof(char)) + EntryOverhead;
        var store = new PersistedQueryStore(new PersistedQueryLimits { Bytes = 4 * size });
        Keep(store, Relief, "{ own }".PadRight(100));

        for (var i = 0; i < 50; i++)
        {
            Keep(store, Loans, $"{{ a{i} }}".PadRight(100));
        }

        Assert.NotNull(Find(store, Relief, "{ own }".PadRight(100)));
        Assert.Equal(4 * size, store.Bytes);
    }

    [Fact]
    public void Store_Should_CountOnce_When_ADocumentIsKeptTwice()
    {
        var store = new PersistedQueryStore(new PersistedQueryLimits());
        Keep(store, Loans, "{ a }");
        var once = store.Bytes;
        Keep(store, Loans, "{ a }");

        Assert.Equal(once, store.Bytes);
    }

    [Fact]
    public void Store_Should_NotTakeADocument_When_ItIsTooLong()
    {
        var store = new PersistedQueryStore(new PersistedQueryLimits { DocumentLength = 10 });
        Keep(store, Loans, "{ too long }");

        Assert.Null(Find(store, Loans, "{ too long }"));
        Assert.Equal(0, store.Bytes);
    }

    [Fact]
    public void Store_Should_KeepSystemsApart_When_TheyAskByTheSameHash()
    {
        var store = new PersistedQueryStore(new PersistedQueryLimits());
        Keep(store, Loans, "{ a }");
        Keep(store, null, "{ b }");

        Assert.Null(Find(store, Relief, "{ a }"));
        Assert.Null(Find(store, null, "{ a }"));
        Assert.Null(Find(store, Loans, "{ b }"));
    }

    [Fact]
    public async Task Store_Should_StayConsistent_When_ManyUseItTogether()
    {
        var limits = new PersistedQueryLimits { DocumentsOfSystem = 20, BytesOfSystem = 8_000, Bytes = 10_000 };
        var store = new PersistedQueryStore(limits);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var (system, document) = (worker % 2 == 0 ? Loans : Relief, $"{{ a{(i * worker) % 60} }}");
                Keep(store, system, document);
                Assert.Contains(Find(store, system, document), new[] { null, document });
            }
        })));

        Assert.InRange(store.Bytes, 1, limits.Bytes);
    }

    private static void Keep(PersistedQueryStore store, ClientId? system, string document) => store.Keep(system, DocumentHash.Of(document), document);

    private static string? Find(PersistedQueryStore store, ClientId? system, string document) => store.Find(system, DocumentHash.Of(document));
}
