using Catalog.Api.Resources;
using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Tests.Resources;

public sealed class DefinitionLanguageTests
{
    private static readonly GraphQLDocument Document =
        Parser.Parse(File.ReadAllText(Path.Combine(DefinitionFolder.Default, DefinitionLanguage.FileName)));

    [Theory]
    [InlineData("SubjectKind", typeof(SubjectKind))]
    [InlineData("Cardinality", typeof(Cardinality))]
    [InlineData("ResourceFormat", typeof(ResourceFormat))]
    [InlineData("UpdateCycle", typeof(UpdateCycle))]
    [InlineData("DeliveryMode", typeof(DeliveryModes))]
    [InlineData("SharingClass", typeof(SharingClass))]
    [InlineData("LegalBasisKind", typeof(LegalBasisKind))]
    [InlineData("DataType", typeof(DataType))]
    public void DefinitionLanguage_Should_HaveTheMembersOfTheDomain_When_ItDeclaresAnEnum(string name, Type type)
    {
        var members = Document.Definitions.OfType<GraphQLEnumTypeDefinition>().Single(definition => definition.Name.StringValue == name)
            .Values!.Items.Select(value => value.Name.StringValue);

        Assert.Equal(Enum.GetValues(type).Cast<Enum>().Where(value => !value.Equals(DeliveryModes.None)).Select(WireName.Of), members);
    }

    [Fact]
    public void DefinitionLanguage_Should_DeclareNoOtherEnums()
    {
        Assert.Equal(8, Document.Definitions.OfType<GraphQLEnumTypeDefinition>().Count());
    }

    [Fact]
    public void DefinitionLanguage_Should_DeclareTheScalarsThatGraphQLLacks()
    {
        var builtIn = new[] { ItemScalar.String, ItemScalar.Int, ItemScalar.Float, ItemScalar.Boolean, ItemScalar.Coded };

        Assert.Equal(
            Enum.GetValues<ItemScalar>().Except(builtIn).Select(scalar => scalar.ToString()).Order(StringComparer.Ordinal),
            Document.Definitions.OfType<GraphQLScalarTypeDefinition>().Select(scalar => scalar.Name.StringValue).Order(StringComparer.Ordinal));
    }
}
