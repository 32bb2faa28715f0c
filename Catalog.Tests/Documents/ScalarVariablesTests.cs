using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;

namespace Catalog.Tests.Documents;

/// <summary>Values of variables are what GraphQL.NET makes of them, by whichever way they were coerced.</summary>
public sealed class ScalarVariablesTests
{
    private static readonly GraphQL.Types.Schema Served = new() { Query = new AnyQuery() };
    private static readonly DocumentStore Documents = new TestDocuments(schema: Served).Store;

    [Theory]
    [InlineData("query($n: Int!) { a(n: $n) }", """{"n": 3}""", 3)]
    [InlineData("query($n: Int) { b(n: $n) }", """{"n": 3}""", 3)]
    [InlineData("query($n: Int = 7) { a(n: $n) }", """{"n": 3}""", 3)]
    [InlineData("query($n: TestCode!) { c(n: $n) }", """{"n": "ab"}""", "AB")]
    [InlineData("query($n: TestColour!) { d(n: $n) }", """{"n": "RED"}""", 'r')]
    [InlineData("query($n: Int) { b(n: $n) }", "{}", null)]
    [InlineData("query($n: Int!) { a(n: $n) }", """{"n": 3, "more": {}}""", 3)]
    public async Task ScalarVariables_Should_GiveTheValue_When_ItIsOfItsType(string document, string variables, object? expected)
    {
        var operation = await Operation(document);

        var coerced = operation.Scalars.Coerce(Inputs(variables));

        Assert.NotNull(coerced);
        Assert.Equal(expected, coerced["n"]);
        Assert.Equal(expected, (await ByGraphQLNet(operation, variables)).Values["n"]);
    }

    [Theory]
    [InlineData("query($n: Int!) { a(n: $n) }", "{}")]
    [InlineData("query($n: Int!) { a(n: $n) }", """{"n": null}""")]
    [InlineData("query($n: Int = 7) { a(n: $n) }", """{"n": null}""")]
    [InlineData("query($n: Int!) { a(n: $n) }", """{"n": "3"}""")]
    [InlineData("query($n: Int!) { a(n: $n) }", """{"n": [3]}""")]
    [InlineData("query($n: TestCode!) { c(n: $n) }", """{"n": ""}""")]
    [InlineData("query($n: TestCode!) { c(n: $n) }", """{"n": {"a": 1}}""")]
    [InlineData("query($n: TestColour!) { d(n: $n) }", """{"n": "red"}""")]
    [InlineData("query($n: Int!, $m: TestCode!) { a(n: $n) c(n: $m) }", """{"n": "x", "m": ""}""")]
    public async Task Coercion_Should_SayWhatGraphQLNetSays_When_AValueIsRefused(string document, string variables)
    {
        var operation = await Operation(document);

        var (_, errors) = await Documents.CoerceAsync(operation, Inputs(variables), CancellationToken.None);

        Assert.Null(operation.Scalars.Coerce(Inputs(variables)));
        Assert.NotEmpty(errors);
        Assert.Equal((await ByGraphQLNet(operation, variables)).Errors.Select(ErrorJson.Write), errors.Select(ErrorJson.Write));
    }

    [Theory]
    [InlineData("query($n: Int = 7) { a(n: $n) }", "{}", 7)]
    [InlineData("query($n: Int) { b(n: $n) }", """{"n": null}""", null)]
    [InlineData("query($n: [Int!]) { e(n: $n) f: b(n: 1) }", "{}", null)]
    public async Task Coercion_Should_LeaveItToGraphQLNet_When_ItIsNotPlain(string document, string variables, object? expected)
    {
        var operation = await Operation(document);

        var (values, errors) = await Documents.CoerceAsync(operation, Inputs(variables), CancellationToken.None);

        Assert.Null(operation.Scalars.Coerce(Inputs(variables)));
        Assert.Empty(errors);
        Assert.Equal(expected, values["n"]);
    }

    private static async Task<Operation> Operation(string document)
    {
        var read = await Documents.ReadAsync(document, CancellationToken.None);
        Assert.Empty(read.Errors);
        return read.Document!.Operations[0];
    }

    private static Inputs Inputs(string json) => new GraphQLSerializer().Deserialize<Inputs>(json)!;

    private static async Task<(OperationVariables Values, IEnumerable<RequestError> Errors)> ByGraphQLNet(Operation operation, string variables)
    {
        var context = new ValidationContext
        {
            Schema = Served,
            Document = operation.Document.Syntax,
            Operation = operation.Definition,
            Variables = Inputs(variables),
            UserContext = new Dictionary<string, object?>(),
        };
        var (values, errors) = await context.GetVariablesValuesAsync();
        return (new OperationVariables(values), errors?.Select(ValidationErrors.Read) ?? []);
    }

    private sealed class AnyQuery : ObjectGraphType
    {
        public AnyQuery()
        {
            Name = "Query";
            var code = new TextScalar("TestCode", "two letters", text => text.Length == 2 ? text.ToUpperInvariant() : null);
            var colour = new EnumerationGraphType { Name = "TestColour" };
            colour.Add("RED", 'r');
            Argument("a", new NonNullGraphType(new IntGraphType()));
            Argument("b", new IntGraphType());
            Argument("c", new NonNullGraphType(code));
            Argument("d", new NonNullGraphType(colour));
            Argument("e", new ListGraphType(new NonNullGraphType(new IntGraphType())));
        }

        private void Argument(string field, IGraphType type) => AddField(new FieldType
        {
            Name = field,
            ResolvedType = new IntGraphType(),
            Arguments = new QueryArguments(new QueryArgument(type) { Name = "n" }),
        });
    }
}
