using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Catalog.Domain.Supply;

namespace Catalog.Api.Space;

/// <summary>Reads the geometries that departments supply.</summary>
internal static class SuppliedGeometry
{
    /// <summary>How the geometries of a resource are read. Of a person or an organisation no place is told: it may be where they live.</summary>
    public static GeometryReading Of(Resource resource) => resource.Subject == SubjectKind.GeographicFeature ? Read : ReadDiscreetly;

    private static ItemFault? Read(string text, out string? geoJson) => Read(text, fault => fault.ToString(), out geoJson);

    private static ItemFault? ReadDiscreetly(string text, out string? geoJson) => Read(text, fault => fault.Problem, out geoJson);

    private static ItemFault? Read(string text, Func<GeometryFault, string> tell, out string? geoJson)
    {
        var (geometry, fault) = PlaneGeometry.Read(text);
        geoJson = geometry?.GeoJson;
        return fault is null ? null : new ItemFault(RejectionCode.GeometryInvalid, tell(fault));
    }
}
