using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The input types of orderings, one per resource.</summary>
internal static class SortTypes
{
    public const string Direction = "SortEnumType";

    public static string Sort(Resource resource) => $"{resource.TypeName}SortInput";

    public static IEnumerable<IGraphType> Create(CatalogueVersion catalogue) => catalogue.Resources.Select(resource =>
    {
        var type = new InputObjectGraphType { Name = Sort(resource), Description = $"{resource.Name}: an item to order records by. It names exactly one." };
        foreach (var item in resource.Items.Where(item => FilterOperators.IsOrderable(item.Type.Scalar)))
        {
            type.AddField(new FieldType { Name = item.Field, ResolvedType = Reference.To(Direction), Description = item.Name });
        }

        foreach (var register in RelatedRegisters.Of(catalogue, resource).Where(register => register.Cardinality == Cardinality.One))
        {
            type.AddField(new FieldType
            {
                Name = register.SubjectField,
                ResolvedType = Reference.To(Sort(register)),
                Description = $"{register.Name} of the same subject.",
            });
        }

        return (IGraphType)type;
    });
}
