using System.Text;

namespace Catalog.Api.Samples.Features;

/// <summary>A point in micro-degrees, about a tenth of a metre: whole numbers are the same on every machine.</summary>
internal readonly record struct GeoPoint(int Longitude, int Latitude)
{
    private const double MetresPerDegree = 111_320;

    /// <summary>The point so many metres east and north of this one.</summary>
    public GeoPoint Moved(double east, double north) => new(
        Longitude + (int)Math.Round(east / MetresPerDegree / Cosine(Latitude) * 1e6),
        Latitude + (int)Math.Round(north / MetresPerDegree * 1e6));

    /// <summary>Metres east and north of another point nearby.</summary>
    public (double East, double North) From(GeoPoint other) => (
        (Longitude - other.Longitude) / 1e6 * MetresPerDegree * Cosine(other.Latitude),
        (Latitude - other.Latitude) / 1e6 * MetresPerDegree);

    public void Write(StringBuilder text)
    {
        text.Append('[').Append(Longitude / 1_000_000).Append('.').Append($"{Longitude % 1_000_000:D6}");
        text.Append(',').Append(Latitude / 1_000_000).Append('.').Append($"{Latitude % 1_000_000:D6}").Append(']');
    }

    /// <summary>The cosine of a latitude, by its series: basic arithmetic is the same everywhere, a library's cosine is not.</summary>
    private static double Cosine(int latitude)
    {
        var square = latitude / 1e6 * (Math.PI / 180) * (latitude / 1e6 * (Math.PI / 180));
        return 1 - (square / 2 * (1 - (square / 12 * (1 - (square / 30)))));
    }
}
