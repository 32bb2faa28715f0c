using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The arguments that choose and order the records of a list.</summary>
internal static class SelectionArguments
{
    public const string Where = "where";
    public const string Near = "near";
    public const string Order = "order";

    public static QueryArgument[] Create(Resource resource) =>
    [
        new(Reference.To(FilterTypes.Filter(resource))) { Name = Where, Description = "What must hold of a record." },
        new(Reference.OptionalList(SortTypes.Sort(resource))) { Name = Order, Description = "By what records are ordered, before the order in which they arrived." },
    ];

    /// <summary>Those of a connection: a resource that has a place can be asked for what is near one.</summary>
    public static QueryArgument[] OfConnection(Resource resource) => Geometry(resource) is null ? Create(resource) :
    [
        .. Create(resource),
        new(Reference.To(NearInput.TypeName)) { Name = Near, Description = "The place near which records are, the nearest first; it goes with no order." },
    ];

    /// <summary>The item by which records are near a place: the first geometry of the resource; null where it has none.</summary>
    public static InformationItem? Geometry(Resource resource) => resource.Items.FirstOrDefault(item => item.Type.Scalar == ItemScalar.GeoJson);
}
