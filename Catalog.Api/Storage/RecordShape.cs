using Catalog.Api.Space;
using Catalog.Domain.Resources;

namespace Catalog.Api.Storage;

/// <summary>A geometry as its row in the table beside has it, in whole nano-degrees.</summary>
internal sealed class RecordShape(PlaneGeometry geometry)
{
    /// <summary>Well-known binary.</summary>
    public byte[] Wkb { get; } = geometry.ToWkb();

    /// <summary>The middle of the bounding box.</summary>
    public (long X, long Y) Middle { get; } = geometry.Middle;

    public long West { get; } = (long)geometry.Shape.EnvelopeInternal.MinX;

    public long East { get; } = (long)geometry.Shape.EnvelopeInternal.MaxX;

    public long South { get; } = (long)geometry.Shape.EnvelopeInternal.MinY;

    public long North { get; } = (long)geometry.Shape.EnvelopeInternal.MaxY;

    /// <summary>The shape of a new record's value; null where it has none.</summary>
    /// <exception cref="ArgumentException">It is no valid geometry.</exception>
    public static RecordShape? Of(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var (geometry, fault) = PlaneGeometry.Read((string)value);
        return geometry is null ? throw new ArgumentException($"No geometry: {fault}.", nameof(value)) : new RecordShape(geometry);
    }

    /// <summary>The shape of a record that is there already; null where an earlier program took what is no valid geometry.</summary>
    public static RecordShape? OfHeld(string text) => PlaneGeometry.Read(text).Geometry is { } geometry ? new RecordShape(geometry) : null;

    /// <summary>The items of a resource that are geometries, with their places among its items.</summary>
    public static IReadOnlyList<(int Place, InformationItem Item)> Items(Resource resource) =>
        [.. resource.Items.Select((item, place) => (place, item)).Where(found => found.item.Type.Scalar == ItemScalar.GeoJson)];
}
