using Catalog.Domain.Planning;
using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>What the schema has for verifications: per register of persons or organisations a field, the values that it takes, and its outcomes.</summary>
internal sealed class VerificationTypes(CatalogueVersion catalogue, CatalogueScalars scalars)
{
    /// <summary>The input types of the values that are given.</summary>
    public IEnumerable<IGraphType> Inputs() => Verifiable.Select(resource =>
    {
        var type = new InputObjectGraphType
        {
            Name = VerificationNames.Values(resource),
            Description = $"{resource.Name}: the values to verify, at least one, none of them null.",
        };
        foreach (var item in VerificationNames.Items(resource))
        {
            type.AddField(new FieldType
            {
                Name = item.Field,
                ResolvedType = item.Type.CodeList is { } list ? Reference.To(list.Name) : scalars[item.Type.Scalar],
                Description = RecordTypes.Describe(item),
            });
        }

        return (IGraphType)type;
    });

    /// <summary>The fields of the query.</summary>
    public IEnumerable<FieldType> Fields() => Verifiable.Select(resource => RecordTypes.Field(
        VerificationNames.Field(resource),
        Outcomes(resource),
        $"{resource.Name}: compares given values with what is recorded, for the purpose DATA_VERIFICATION, and shows no value. "
            + "Where there are several records, one of them answers: the one with the most matches.",
        SubjectNames.Number(resource.Subject, scalars),
        new QueryArgument(Reference.Required(VerificationNames.Values(resource)))
        {
            Name = VerificationNames.ValuesArgument,
            Description = "The values to verify, at least one, none of them null. Texts are equal letter by letter.",
        }));

    private IEnumerable<Resource> Verifiable => catalogue.Resources.Where(VerificationNames.CanVerify);

    private static ObjectGraphType Outcomes(Resource resource)
    {
        var type = new ObjectGraphType
        {
            Name = VerificationNames.Type(resource),
            Description = $"{resource.Name}: the outcome for each item; null where no value was given, or the item is denied.",
        };
        foreach (var item in VerificationNames.Items(resource))
        {
            type.AddField(RecordTypes.Field(item.Field, Reference.To(nameof(VerificationOutcome)), item.Name));
        }

        return type;
    }
}
