using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The input types of filters, under HotChocolate's names where it has them: one per resource, one per type of item.</summary>
internal sealed class FilterTypes
{
    private readonly CatalogueVersion _catalogue;
    private readonly CatalogueScalars _scalars;
    private readonly Dictionary<string, InputObjectGraphType> _operations = new(StringComparer.Ordinal);

    public FilterTypes(CatalogueVersion catalogue, CatalogueScalars scalars)
    {
        _catalogue = catalogue;
        _scalars = scalars;
    }

    public static string Filter(Resource resource) => $"{resource.TypeName}FilterInput";

    /// <summary>Every input type of filters.</summary>
    public IReadOnlyList<IGraphType> Create()
    {
        var types = new List<IGraphType>();
        foreach (var resource in _catalogue.Resources)
        {
            types.Add(Records(resource));
            if (resource.Cardinality == Cardinality.Many)
            {
                types.Add(List(resource));
            }
        }

        return [.. types, .. _operations.Values];
    }

    private static string ListFilter(Resource resource) => $"{resource.TypeName}ListFilterInput";

    private InputObjectGraphType Records(Resource resource)
    {
        var type = new InputObjectGraphType { Name = Filter(resource), Description = $"{resource.Name}: what must hold of its records." };
        Add(type, FilterOperators.And, Reference.OptionalList(type.Name), "All of them hold.");
        Add(type, FilterOperators.Or, Reference.OptionalList(type.Name), "One of them holds.");
        foreach (var item in resource.Items)
        {
            Add(type, item.Field, Operations(item.Type), item.Name);
        }

        foreach (var register in RelatedRegisters.Of(_catalogue, resource))
        {
            var name = register.Cardinality == Cardinality.One ? Filter(register) : ListFilter(register);
            Add(type, register.SubjectField, Reference.To(name), $"{register.Name} of the same subject.");
        }

        return type;
    }

    private static InputObjectGraphType List(Resource resource)
    {
        var type = new InputObjectGraphType { Name = ListFilter(resource), Description = $"{resource.Name}: what must hold of a subject's records." };
        Add(type, "some", Reference.To(Filter(resource)), "It holds of at least one.");
        Add(type, "none", Reference.To(Filter(resource)), "It holds of none.");
        Add(type, "all", Reference.To(Filter(resource)), "It holds of each.");
        Add(type, "any", Reference.To("Boolean"), "Whether there is one.");
        return type;
    }

    private InputObjectGraphType Operations(ItemType itemType)
    {
        var name = $"{itemType.Name}OperationFilterInput";
        if (_operations.TryGetValue(name, out var known))
        {
            return known;
        }

        var type = new InputObjectGraphType { Name = name, Description = $"Comparisons with values of {itemType.Name}." };
        var value = itemType.CodeList is { } list ? Reference.To(list.Name) : _scalars[itemType.Scalar];
        foreach (var operation in FilterOperators.Of(itemType.Scalar))
        {
            var operand = FilterOperators.Scalar(itemType.Scalar, operation) is { } scalar ? Reference.To(scalar) : FilterOperators.TakesList(operation) ? new ListGraphType(value) : value;
            Add(type, operation, operand, null);
        }

        _operations.Add(name, type);
        return type;
    }

    private static void Add(InputObjectGraphType type, string name, IGraphType field, string? description) =>
        type.AddField(new FieldType { Name = name, ResolvedType = field, Description = description });
}
