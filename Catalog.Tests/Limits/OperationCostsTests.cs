using Catalog.Api.Schema;
using Catalog.Tests.Documents;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Tests.Limits;

public sealed class OperationCostsTests
{
    private readonly TestDocuments _documents = new();

    [Theory]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ catalogue { version } }", 1 + 1)]
    [InlineData("{ catalogue { codeLists { name values { code } } } }", 1 + 1 + (50 * (1 + 1 + (30 * 1))))]
    [InlineData("{ householdRegistrations { nodes { name } } }", 10 + 1 + (50 * 1))]
    [InlineData("{ householdRegistrations(first: 7) { nodes { name sex } } }", 10 + 1 + (7 * 2))]
    [InlineData("{ householdRegistrations(first: 0) { nodes { name sex } } }", 10 + 1)]
    [InlineData("{ householdRegistrations(first: 7) { edges { cursor node { name } } } }", 10 + 1 + (7 * (1 + 1 + 1)))]
    [InlineData("{ householdRegistrations(first: 7) { totalCount pageInfo { endCursor } } }", 10 + 1000 + 1 + 1)]
    [InlineData("{ householdRegistrations(first: 7) { nodes { person { socialInsuranceRegistrations { insuranceType } } } } }", 10 + 1 + (7 * (1 + 10 + (5 * 1))))]
    [InlineData("{ householdRegistrations(first: 7) { nodes { person { householdRegistration { name } } } } }", 10 + 1 + (7 * (1 + 10 + 1)))]
    [InlineData("{ a: __typename householdRegistrations(first: 7) { ...F ...F } } fragment F on HouseholdRegistrationConnection { nodes { name } }", 10 + (2 * (1 + 7)))]
    [InlineData("{ householdRegistrations(first: 7) { ... { nodes { ... { name } } } } }", 10 + 1 + 7)]
    [InlineData("{ householdRegistrations(first: 7) @skip(if: true) { nodes { name } } catalogue @include(if: true) { version } }", 2)]
    [InlineData("{ explainAccess(document: \"{ __typename }\") { isAllowed } }", 20_000 + 1)]
    [InlineData("{ __type(name: \"Query\") { name fields { name } } }", 1 + 1 + 1 + 4)]
    public async Task Cost_Should_BeTheSumOfWeightsTimesSizes(string text, long cost)
    {
        Assert.Equal(cost, await CostAsync(text));
    }

    [Theory]
    [InlineData("{\"n\":3}", 10 + 1 + 3)]
    [InlineData("{}", 10 + 1 + 50)]
    [InlineData("{\"n\":null}", 10 + 1 + 50)]
    [InlineData("{\"n\":-5}", 10 + 1)]
    [InlineData("{\"n\":2147483647}", 10 + 1 + 2147483647L)]
    public async Task Cost_Should_FollowVariables_When_TheySayTheSize(string variables, long cost)
    {
        Assert.Equal(cost, await CostAsync("query Q($n: Int) { householdRegistrations(first: $n) { nodes { name } } }", variables));
    }

    [Fact]
    public async Task Cost_Should_TakeADefault_When_TheVariableHasNoValue()
    {
        Assert.Equal(10 + 1 + 4, await CostAsync("query Q($n: Int = 4) { householdRegistrations(first: $n) { nodes { name } } }"));
    }

    [Theory]
    [InlineData("{\"a\":true,\"b\":false}", 10 + 1 + (5 * 2))]
    [InlineData("{\"a\":false,\"b\":false}", 10 + 1 + 5)]
    [InlineData("{\"a\":true,\"b\":true}", 0)]
    public async Task Cost_Should_LeaveOut_What_ConditionsLeaveOut(string variables, long cost)
    {
        Assert.Equal(cost, await CostAsync(
            "query Q($a: Boolean!, $b: Boolean!) { householdRegistrations(first: 5) @skip(if: $b) { nodes { name ... @include(if: $a) { sex } } } }", variables));
    }

    [Fact]
    public async Task Page_Should_BeAffordable_When_OfAThousandRowsWithTwentyItems()
    {
        var items = string.Join(' ', Enumerable.Range(0, 20).Select(number => $"a{number}: name"));

        Assert.Equal(10 + 1 + (1000 * 20), await CostAsync($"{{ householdRegistrations(first: 1000) {{ nodes {{ {items} }} }} }}"));
    }

    [Fact]
    public async Task Page_Should_BeAffordable_When_OfAHundredWithThreeRegistersEach()
    {
        var cost = await CostAsync("""
            { householdRegistrations(first: 100) { nodes { name person {
              socialInsuranceRegistrations { insuranceType insuranceStatus } marriageRegistrations { maritalStatus } householdRegistration { sex } } } } }
            """);

        Assert.InRange(cost, 1, _documents.CurrentValue.MaxCost / 10);
    }

    [Fact]
    public async Task Page_Should_CostTooMuch_When_OfAThousandWithEverythingOfEveryone()
    {
        Assert.InRange(
            await CostAsync($"{{ householdRegistrations(first: 1000) {{ nodes {{ person {{ {Everything()} }} }} }} }}"),
            _documents.CurrentValue.MaxCost * 3L,
            long.MaxValue);
    }

    [Fact]
    public async Task Registers_Should_Multiply_When_ReachedByRelationAgainAndAgain()
    {
        var once = await CostAsync("{ householdRegistrations(first: 10) { nodes { person { marriageRegistrations { maritalStatus } } } } }");
        var twice = await CostAsync("{ householdRegistrations(first: 10) { nodes { person { marriageRegistrations { person { marriageRegistrations { maritalStatus } } } } } } }");

        Assert.Equal(11 + (10 * (1 + 10 + (5 * 1))), once);
        Assert.Equal(11 + (10 * (1 + 10 + (5 * (1 + 10 + (5 * 1))))), twice);
    }

    [Fact]
    public async Task Introspection_Should_CostTooMuch_When_FieldsOfTypesOfFieldsAreAskedAgainAndAgain()
    {
        var deep = string.Concat(Enumerable.Repeat("{ fields { type ", 4)) + "{ name }" + string.Concat(Enumerable.Repeat("} }", 4));

        Assert.InRange(await CostAsync($"{{ __schema {{ types {deep} }} }}"), _documents.CurrentValue.MaxCost, long.MaxValue);
    }

    [Fact]
    public void EveryList_Should_HaveASize_When_ItLeadsToFields()
    {
        foreach (var type in TestDocuments.Schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            var isSizedByParent = type.Name.EndsWith("Connection", StringComparison.Ordinal);
            Assert.All(type.Fields.Where(field => !isSizedByParent && IsList(field) && field.ResolvedType!.GetNamedType() is IObjectGraphType), field =>
                Assert.NotNull(field.FindAppliedDirective(CostDirectives.ListSize)));
        }
    }

    [Fact]
    public void EveryIntrospectedList_Should_HaveASize()
    {
        foreach (var type in TestDocuments.Schema.AllTypes.OfType<IObjectGraphType>().Where(type => type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            Assert.All(type.Fields.Where(field => IsList(field) && field.ResolvedType!.GetNamedType() is IObjectGraphType), field =>
                Assert.NotNull(ListSizes.OfIntrospection(type.Name, field.Name)));
        }
    }

    private static bool IsList(FieldType field) =>
        (field.ResolvedType is NonNullGraphType required ? required.ResolvedType : field.ResolvedType) is ListGraphType;

    private static string Everything() => string.Join(' ', ((IObjectGraphType)TestDocuments.Schema.AllTypes["Person"]!).Fields.Select(register =>
    {
        var items = ((IObjectGraphType)register.ResolvedType!.GetNamedType()).Fields
            .Where(item => item.ResolvedType!.GetNamedType() is not IObjectGraphType)
            .Select(item => item.Name);
        return $"{register.Name} {{ {string.Join(' ', items)} }}";
    }));

    private async Task<long> CostAsync(string text, string variables = "{}")
    {
        var operation = await _documents.OperationAsync(text);
        var inputs = new GraphQL.SystemTextJson.GraphQLSerializer().Deserialize<Inputs>(variables)!;
        var (values, errors) = await _documents.Store.CoerceAsync(operation, inputs, CancellationToken.None);
        Assert.Empty(errors);
        return operation.Cost.Of(values);
    }
}
