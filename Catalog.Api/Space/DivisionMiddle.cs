using System.Globalization;
using Catalog.Domain.Divisions;

namespace Catalog.Api.Space;

/// <summary>A point amid a division.</summary>
/// <param name="X">Its longitude in nano-degrees.</param>
/// <param name="Y">Its latitude in nano-degrees.</param>
internal sealed record DivisionMiddle(DivisionCode Division, long X, long Y)
{
    /// <summary>What the codes of all divisions within it begin with.</summary>
    public string Prefix => Division.Prefix;

    public string GeoJson => $$"""{"type":"Point","coordinates":[{{Degrees(X)}},{{Degrees(Y)}}]}""";

    private static string Degrees(long nano) => ((decimal)nano / PlaneGeometry.Degree).ToString("0.#########", CultureInfo.InvariantCulture);
}
