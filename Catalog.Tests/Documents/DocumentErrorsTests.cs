using GraphQL.Types;

namespace Catalog.Tests.Documents;

/// <summary>What the errors of documents tell, and how much.</summary>
public sealed class DocumentErrorsTests
{
    private readonly TestDocuments _documents = new();

    [Fact]
    public async Task Errors_Should_BeTwentyAtMost_When_EverythingIsWrong()
    {
        var text = $"{{ catalogue {{ {string.Join(' ', Enumerable.Range(0, 900).Select(number => $"wrong{number}"))} }} }}";

        Assert.Equal(20, (await _documents.CodesAsync(text)).Count);
    }

    [Fact]
    public async Task Errors_Should_BeTwentyAtMost_When_FoundAtTheEndOfAnOperation()
    {
        var text = $"query Q({string.Join(' ', Enumerable.Range(0, 150).Select(number => $"$v{number}: Int"))}) {{ __typename }}";

        Assert.Equal(20, (await _documents.CodesAsync(text)).Count);
    }

    [Theory]
    [InlineData("{{ {0} }}")]
    [InlineData("{{ householdRegistrations(first: \"{1}\") {{ totalCount }} }}")]
    [InlineData("{{ person(idNumber: \"{1}\") {{ __typename }} }}")]
    [InlineData("{{ person(idNumber: [\"{1}\"]) {{ __typename }} }}")]
    [InlineData("{{ person(idNumber: {{ {0}: \"{1}\" }}) {{ __typename }} }}")]
    [InlineData("{{ person(idNumber: {0}) {{ __typename }} }}")]
    [InlineData("{{ person(idNumber: \"\"\"{2}\"\"\") {{ __typename }} }}")]
    [InlineData("{{ catalogue(x: \"{1}\") {{ version }} }}")]
    [InlineData("{{ householdRegistrations(first: {3}) {{ totalCount }} }}")]
    [InlineData("query Q($v: CitizenIdNumber = \"{1}\") {{ person(idNumber: $v) {{ __typename }} }}")]
    [InlineData("query Q @use(purpose: {0}, legalBasis: \"{1}\") {{ __typename }}")]
    [InlineData("\"{1}\"")]
    [InlineData("{{ a(b: \"{1}\" \"{1}\") }}")]
    public async Task Message_Should_StayShort_When_TheDocumentHoldsLongText(string format)
    {
        var text = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, format, new string('a', 100), new string('b', 50_000), string.Concat(Enumerable.Repeat("'c' ", 10_000)), new string('1', 50_000));

        var result = await _documents.Store.ReadAsync(text, CancellationToken.None);

        Assert.NotEmpty(result.Errors);
        Assert.All(result.Errors, error =>
        {
            Assert.InRange(error.Message.Length, 10, 600);
            Assert.DoesNotContain(new string('b', 101), error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(new string('1', 101), error.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("{ personn(idNumber: \"1\") { __typename } catalog { version } legalEntityy { x } }")]
    [InlineData("{ catalogue { resource { code } itemz { code } informationItem { cod } version1 } }")]
    [InlineData("{ householdRegistrations(frist: 1, aftre: \"x\", wher: 1) { node { nam } } }")]
    [InlineData("query Q($a: Purpos, $b: Strin, $c: CitizenIdNumbe) { viewer { use { id } } }")]
    [InlineData("query Q @use(purposes: X, legalBase: \"x\") @us(a: 1) @itme { __typename }")]
    [InlineData("query Q @use(purpose: BUSINESS, legalBasis: \"LB-0001\") { ... on Persn { __typename } ...Fragmen } fragment Fragment on Quer { a }")]
    public async Task Suggestions_Should_NameWhatIsServedAlone(string text)
    {
        var served = ServedNames();

        var result = await _documents.Store.ReadAsync(text, CancellationToken.None);

        Assert.NotEmpty(result.Errors);
        Assert.All(result.Errors.Where(error => error.Message.Contains("Did you mean", StringComparison.Ordinal)), error =>
            Assert.All(
                error.Message.Split("Did you mean")[1].Split('\'').Where((_, place) => place % 2 == 1),
                name => Assert.Contains(name, served)));
    }

    [Fact]
    public async Task Suggestion_Should_BeMade_When_ANameIsNearlyRight()
    {
        var result = await _documents.Store.ReadAsync("{ catalogu { version } }", CancellationToken.None);

        Assert.Contains("Did you mean 'catalogue'", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    private static HashSet<string> ServedNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in TestDocuments.Schema.AllTypes)
        {
            names.Add(type.Name);
            names.UnionWith((type as IComplexGraphType)?.Fields.SelectMany(field => (field.Arguments?.Select(argument => argument.Name) ?? []).Append(field.Name)) ?? []);
            names.UnionWith((type as EnumerationGraphType)?.Values.Select(value => value.Name) ?? []);
        }

        foreach (var directive in TestDocuments.Schema.Directives)
        {
            names.Add(directive.Name);
            names.UnionWith(directive.Arguments?.Select(argument => argument.Name) ?? []);
        }

        return names;
    }
}
