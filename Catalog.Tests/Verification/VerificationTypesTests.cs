using Catalog.Api.Schema;
using Catalog.Domain.Subjects;
using Catalog.Tests.Resources;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Verification;

/// <summary>Which verifications the schema has, and of what.</summary>
public sealed class VerificationTypesTests
{
    private static readonly CatalogueSchema Schema = Served(new CatalogueSchema(FirstBatch.Catalogue, new ServiceCollection().BuildServiceProvider()));

    [Fact]
    public void Query_Should_VerifyEveryRegisterOfASubject_AndNoOther() => Assert.Equal(
        FirstBatch.Catalogue.Resources
            .Where(resource => resource.Subject is SubjectKind.NaturalPerson or SubjectKind.LegalEntity)
            .Select(resource => $"verify{resource.TypeName}").Order(),
        Schema.Query.Fields.Select(served => served.Name).Where(name => name.StartsWith("verify", StringComparison.Ordinal)).Order());

    [Fact]
    public void Verification_Should_TakeEachItemThatCanBeComparedInItsTypeAndAnswerAnOutcome()
    {
        foreach (var field in Schema.Query.Fields.Where(served => served.Name.StartsWith("verify", StringComparison.Ordinal)))
        {
            var resource = FirstBatch.Catalogue.FindResource(field.Name["verify".Length..])!;
            var expected = resource.Items
                .Where(item => item.Type.Name is not ("GeoJson" or "Base64"))
                .Select(item => (item.Field, item.Type.Name)).Order().ToList();
            var values = (IInputObjectGraphType)((NonNullGraphType)field.Arguments!.Find("values")!.ResolvedType!).ResolvedType!;
            var outcomes = (IObjectGraphType)field.ResolvedType!;

            Assert.Equal(expected, values.Fields.Select(item => (item.Name, item.ResolvedType!.GetNamedType().Name)).Order());
            Assert.Equal(expected.Select(item => item.Field), outcomes.Fields.Select(item => item.Name).Order());
            Assert.All(outcomes.Fields, item => Assert.Equal("VerificationOutcome", item.ResolvedType!.Name));
            Assert.IsType<NonNullGraphType>(field.Arguments!.Find(resource.Subject == SubjectKind.NaturalPerson ? "idNumber" : "unifiedSocialCreditCode")!.ResolvedType);
        }
    }

    [Fact]
    public void Register_Should_HaveNoVerification_When_NothingOfItCanBeCompared()
    {
        var catalogue = Definitions.Read(Definitions.Register.Replace("name: String", "name: Base64", StringComparison.Ordinal)
            .Replace("type: C, length: 50", "type: G", StringComparison.Ordinal)).Catalogue;

        Assert.NotNull(catalogue);
        var schema = Served(new CatalogueSchema(catalogue, new ServiceCollection().BuildServiceProvider()));
        Assert.Null(schema.Query.Fields.Find("verifyRegister"));
        Assert.Null(schema.AllTypes["RegisterValuesInput"]);
    }

    private static CatalogueSchema Served(CatalogueSchema schema)
    {
        schema.Initialize();
        return schema;
    }
}
