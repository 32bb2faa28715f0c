using Catalog.Api.Resources;
using Catalog.Api.Schema;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Resources;

/// <summary>A definition can take no name that the served schema has without it.</summary>
public sealed class DefinitionNamesTests
{
    private static readonly CatalogueSchema Schema = Served(Definitions.Register);

    public static TheoryData<string> OwnTypes =>
        [.. Schema.AllTypes.Select(type => type.Name).Where(name => !name.StartsWith("__", StringComparison.Ordinal) && name is not ("Register" or "RegisterConnection" or "RegisterEdge" or "Other" or "OtherConnection" or "OtherEdge"))];

    public static TheoryData<string> OwnFields =>
        [.. Schema.Query.Fields.Concat(Subject("Person")).Concat(Subject("LegalEntity")).Select(served => served.Name).Where(name => name is not ("register" or "registers" or "other" or "others"))];

    [Theory]
    [MemberData(nameof(OwnTypes))]
    public void Definition_Should_NotTakeTheName_When_TheSchemaHasATypeOfIt(string name) => Assert.False(DefinitionNames.IsType(name));

    [Theory]
    [MemberData(nameof(OwnFields))]
    public void Definition_Should_NotTakeTheName_When_TheSchemaHasAFieldOfIt(string name) => Assert.False(DefinitionNames.IsRecords(name));

    [Fact]
    public void Item_Should_NotTakeTheName_When_ARecordHasAFieldOfIt()
    {
        var added = ((IObjectGraphType)Schema.AllTypes["Register"]!).Fields.Select(served => served.Name).Except(["name"]);

        Assert.All(added, name => Assert.False(DefinitionNames.IsItem(name)));
    }

    [Fact]
    public void Schema_Should_BeServed_When_NamesAreAsLongAsTheyMayBe()
    {
        var type = new string('R', DefinitionNames.MaxTypeLength);

        Assert.NotNull(Served(Definitions.Register.Replace("type Register", $"type {type}", StringComparison.Ordinal)).AllTypes[type]);
    }

    private static TypeFields Subject(string name) => ((IObjectGraphType)Schema.AllTypes[name]!).Fields;

    private static CatalogueSchema Served(string definitions)
    {
        // The schema has a field for each kind of subject, so each has a register.
        var other = Definitions.Other("Other").Replace("NATURAL_PERSON", "LEGAL_ENTITY", StringComparison.Ordinal);
        var schema = new CatalogueSchema(Definitions.Read(definitions, other).Catalogue!, new ServiceCollection().BuildServiceProvider());
        schema.Initialize();
        return schema;
    }
}
