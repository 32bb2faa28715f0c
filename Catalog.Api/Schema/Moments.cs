using System.Globalization;

namespace Catalog.Api.Schema;

/// <summary>Moments as the schema shows them: UTC, to the second.</summary>
internal static class Moments
{
    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? moment) => moment is { } known ? Text(known) : null;
}
