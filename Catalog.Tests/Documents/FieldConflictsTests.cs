using Catalog.Api.Documents;
using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Tests.Documents;

public sealed class FieldConflictsTests
{
    [Theory]
    [InlineData("{ a: catalogue { version } a: catalogue { version } }")]
    [InlineData("{ t: __type(name: \"A\") { name } t: __type(name: \"A\") { kind } }")]
    [InlineData("query Q($n: String!) { t: __type(name: $n) { name } t: __type(name: $n) { kind } }")]
    [InlineData("{ explainAccess(document: \"d\", purpose: DATA_VERIFICATION) { isAllowed } explainAccess(purpose: DATA_VERIFICATION, document: \"\"\"d\"\"\") { isAllowed } }")]
    public void Fields_Should_Merge_When_TheyAreTheSame(string text)
    {
        Assert.Empty(FieldConflicts.Find(Parser.Parse(text)));
    }

    [Theory]
    [InlineData("{ a: catalogue { version } a: viewer { scopes } }", "Fields 'a' conflict because 'catalogue' and 'viewer' are different fields.")]
    [InlineData("{ t: __type(name: \"A\") { name } t: __type(name: \"B\") { name } }", "Fields 't' conflict because they have differing arguments.")]
    [InlineData("{ catalogue { resources { a: code } } catalogue { resources { a: name } } }", "Fields 'a' conflict because 'code' and 'name' are different fields.")]
    [InlineData("{ catalogue { ...F ... on Catalogue { a: version } } } fragment F on Catalogue { a: codeLists { name } }", "Fields 'a' conflict")]
    [InlineData("query Q($n: String!, $m: String!) { t: __type(name: $n) { name } t: __type(name: $m) { name } }", "differing arguments")]
    [InlineData("{ __type(name: \"A\") { fields { name } fields(includeDeprecated: true) { name } } }", "differing arguments")]
    public void Fields_Should_Conflict_When_TheyDiffer(string text, string message)
    {
        var error = Assert.Single(FieldConflicts.Find(Parser.Parse(text)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Places.Count);
    }

    [Theory]
    [InlineData("[1, 2]", "[1, 2]", true)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("[1]", "[1, 1]", false)]
    [InlineData("{ a: 1, b: \"x\" }", "{ b: \"x\", a: 1 }", true)]
    [InlineData("{ a: 1 }", "{ a: 1, b: 1 }", false)]
    [InlineData("{ a: 1 }", "{ b: 1 }", false)]
    [InlineData("1", "1.0", false)]
    [InlineData("null", "null", true)]
    [InlineData("null", "\"null\"", false)]
    [InlineData("true", "true", true)]
    [InlineData("true", "false", false)]
    [InlineData("A", "A", true)]
    [InlineData("A", "\"A\"", false)]
    [InlineData("$a", "$a", true)]
    [InlineData("1.5", "1.5", true)]
    public void Literals_Should_BeTheSame_When_TheySayTheSame(string one, string other, bool same)
    {
        Assert.Equal(same, FieldConflicts.Find(Parser.Parse($"{{ f(x: {one}) f(x: {other}) }}")).Count == 0);
        Assert.Equal(same, FieldConflicts.Find(Parser.Parse($"{{ f(x: {other}) f(x: {one}) }}")).Count == 0);
    }

    [Fact]
    public async Task Conflicts_Should_BeThoseOfTheLibrary_When_DocumentsAreDrawnAtRandom()
    {
        var (conflicting, merging) = (0, 0);
        for (var seed = 0; seed < 2000; seed++)
        {
            var text = new RandomSelections(seed).Document();
            var document = Parser.Parse(text);
            var validation = await new DocumentValidator().ValidateAsync(new ValidationOptions
            {
                Schema = TestDocuments.Schema,
                Document = document,
                Operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single(),
                Variables = Inputs.Empty,
                Rules = [OverlappingFieldsCanBeMerged.Instance],
            });
            Assert.True(validation.IsValid == (FieldConflicts.Find(document).Count == 0), $"seed {seed}: {text}");
            _ = validation.IsValid ? merging++ : conflicting++;
        }

        Assert.InRange(conflicting, 200, 1800);
        Assert.InRange(merging, 200, 1800);
    }
}
