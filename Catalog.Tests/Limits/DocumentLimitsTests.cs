using Catalog.Api.Limits;
using Catalog.Tests.Documents;

namespace Catalog.Tests.Limits;

public sealed class DocumentLimitsTests
{
    private const int Limit = 20;

    public static TheoryData<string> Names => OversizedDocuments.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Document_Should_BeValid_When_AsLargeAsTheLimit(string name)
    {
        var (document, limits) = OversizedDocuments.All[name];
        var limit = AtLeastSmall(name);

        Assert.Empty(await new TestDocuments(limits(limit)).CodesAsync(document(limit)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Document_Should_BeRefusedEachTime_When_LargerThanTheLimit(string name)
    {
        var (document, limits) = OversizedDocuments.All[name];
        var limit = AtLeastSmall(name);
        var documents = new TestDocuments(limits(limit));

        Assert.Equal([CodeOf(name)], await documents.CodesAsync(document(limit + 1)));
        Assert.Equal([CodeOf(name)], await documents.CodesAsync(document(limit + 1)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task KeptDocument_Should_BeRefused_When_TheLimitIsLowered(string name)
    {
        var (document, limits) = OversizedDocuments.All[name];
        var limit = AtLeastSmall(name);
        var documents = new TestDocuments(limits(limit + 1));
        Assert.Empty(await documents.CodesAsync(document(limit + 1)));

        documents.CurrentValue = limits(limit);

        Assert.Equal([CodeOf(name)], await documents.CodesAsync(document(limit + 1)));
        documents.CurrentValue = new LimitSettings();
        Assert.Empty(await documents.CodesAsync(document(limit + 1)));
    }

    [Fact]
    public async Task Introspection_Should_BeValid_When_AskedForAsCommonClientsDo()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "TestData", "introspection.graphql"));
        var documents = new TestDocuments();

        var operation = await documents.OperationAsync(text);

        Assert.InRange(operation.Cost.Of(Api.Documents.OperationVariables.None), 1, documents.CurrentValue.MaxCost * 2 / 3);
    }

    [Theory]
    [InlineData("FIELDS_TOO_MANY", "{ catalogue { ...F0 } }", "Catalogue", "version")]
    [InlineData("ROOT_FIELDS_TOO_MANY", "{ ...F0 }", "Query", "__typename")]
    public async Task Fragments_Should_BeCountedAsOftenAsTheyAreSpread_When_EachSpreadsTheNextTwice(string code, string operation, string type, string leaf)
    {
        var fragments = Enumerable.Range(0, 90).Select(number => $"fragment F{number} on {type} {{ ...F{number + 1} ...F{number + 1} }}");
        var text = $"{operation} {string.Join(' ', fragments)} fragment F90 on {type} {{ {leaf} }}";

        Assert.Equal([code], await new TestDocuments().CodesAsync(text));
    }

    [Fact]
    public async Task Depth_Should_BeCountedThroughFragments()
    {
        var fragments = Enumerable.Range(0, 16).Select(number => $"fragment F{number} on __Type {{ ofType {{ ...F{number + 1} }} }}");
        var text = $"{{ __type(name: \"Query\") {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F16 on __Type {{ name }}";

        Assert.Equal(["DOCUMENT_TOO_DEEP"], await new TestDocuments().CodesAsync(text));
    }

    [Fact]
    public async Task Fragments_Should_BeRefused_When_OneSpreadsItselfThroughOthers()
    {
        var fragments = Enumerable.Range(0, 90).Select(number => $"fragment F{number} on Query {{ ...F{(number + 1) % 90} }}");

        var codes = await new TestDocuments().CodesAsync($"{{ ...F0 }} {string.Join(' ', fragments)}");

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Equal("DOCUMENT_INVALID", code));
    }

    [Fact]
    public async Task UnreachedFragments_Should_CountAsFragments()
    {
        var fragments = Enumerable.Range(0, 101).Select(number => $"fragment F{number} on Query {{ __typename }}");

        Assert.Equal(["FRAGMENTS_TOO_MANY"], await new TestDocuments().CodesAsync($"{{ __typename }} {string.Join(' ', fragments)}"));
    }

    [Fact]
    public async Task Fields_Should_BeCountedOverAllOperations()
    {
        var operations = Enumerable.Range(0, 3).Select(number => $"query Q{number} {{ catalogue {{ {string.Concat(Enumerable.Repeat("version ", 400))} }} }}");

        Assert.Equal(["FIELDS_TOO_MANY"], await new TestDocuments().CodesAsync(string.Join(' ', operations)));
    }

    [Fact]
    public async Task Comments_Should_CountAsTokens()
    {
        var documents = new TestDocuments(new LimitSettings { MaxTokens = 5 });

        Assert.Empty(await documents.CodesAsync("# one two three\n{ __typename } # four"));
        Assert.Equal(["DOCUMENT_TOO_LONG"], await documents.CodesAsync("# one\n# two\n{ __typename } # three"));
    }

    [Theory]
    [InlineData("{ catalogue ")]
    [InlineData("{ __typename \u0007 }")]
    [InlineData("{ __typename } \"")]
    public async Task Document_Should_BeRefused_When_ItIsNoGraphQL(string text)
    {
        Assert.Equal(["DOCUMENT_SYNTAX"], await new TestDocuments().CodesAsync(text));
    }

    // A document has no fewer characters than "{ __typename }", and three tokens.
    private static int AtLeastSmall(string name) => name switch { "DOCUMENT_TOO_DEEP" => 8, _ => Limit };

    private static string CodeOf(string name) => name.Split(' ')[0];
}
