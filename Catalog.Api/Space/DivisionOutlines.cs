using System.Text.Json;
using Catalog.Domain.Divisions;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Catalog.Api.Space;

/// <summary>The outlines of Xianning (咸宁市) and its counties, precise to about 100 metres; no legal borders. Source: Space/Divisions.</summary>
internal static class DivisionOutlines
{
    private const string ResourceName = "outlines-421200.geojson";
    private const int CountyDigits = 6;

    private static readonly DivisionCode City = Code("421200");
    private static readonly Lazy<IReadOnlyDictionary<DivisionCode, PlaneGeometry>> Read = new(ReadAll);
    private static readonly Lazy<IReadOnlyDictionary<DivisionCode, (long X, long Y)>> Middles = new(() => All.ToDictionary(pair => pair.Key, pair => Amid(pair.Value.Shape)));

    /// <summary>The city and its counties by their codes.</summary>
    public static IReadOnlyDictionary<DivisionCode, PlaneGeometry> All => Read.Value;

    /// <summary>A point amid the county, else the city, that a division is or lies in, in nano-degrees; null where it lies elsewhere.</summary>
    public static (long X, long Y)? Middle(DivisionCode division) =>
        division.Value.Length >= CountyDigits && Middles.Value.TryGetValue(Code(division.Value[..CountyDigits]), out var middle) ? middle
        : division.IsWithin(City) ? Middles.Value[City]
        : null;

    private static Dictionary<DivisionCode, PlaneGeometry> ReadAll()
    {
        using var stream = typeof(DivisionOutlines).Assembly.GetManifestResourceStream(ResourceName) ?? throw new InvalidOperationException($"{ResourceName} is not embedded.");
        using var document = JsonDocument.Parse(stream);
        var counties = document.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            feature => Code(feature.GetProperty("properties").GetProperty("code").GetString()!),
            feature => Outline(feature.GetProperty("geometry").GetRawText()));
        // The whole numbers of nano-degrees are kept to: what is reckoned between them is rounded.
        var city = UnaryUnionNG.Union([.. counties.Values.Select(county => county.Shape)], new PrecisionModel(1));
        counties.Add(City, Outline(GeometryText.Write(city)));
        return counties;
    }

    private static PlaneGeometry Outline(string geoJson) =>
        PlaneGeometry.Read(geoJson) is ({ } outline, _) ? outline : throw new InvalidOperationException($"{ResourceName} holds an outline that is not valid.");

    /// <summary>The centroid, or a point within where that lies without.</summary>
    private static (long X, long Y) Amid(Geometry shape)
    {
        var (centroid, within) = (shape.Centroid, shape.InteriorPoint);
        var middle = shape.Contains(centroid) ? centroid : within;
        return ((long)Math.Round(middle.X), (long)Math.Round(middle.Y));
    }

    private static DivisionCode Code(string text) => DivisionCode.TryParse(text, out var code) ? code : throw new InvalidOperationException($"'{text}' is no division code.");
}
