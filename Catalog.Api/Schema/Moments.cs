using System.Globalization;

namespace Catalog.Api.Schema;

/// <summary>Moments as the schema shows them: UTC, to the second unless told.</summary>
internal static class Moments
{
    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>To the microsecond, and always as long.</summary>
    public static string Precise(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    public static string? Precise(DateTimeOffset? moment) => moment is { } known ? Precise(known) : null;

    public static string? Text(DateTimeOffset? moment) => moment is { } known ? Text(known) : null;
}
