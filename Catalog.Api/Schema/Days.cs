using System.Globalization;

namespace Catalog.Api.Schema;

/// <summary>Days as the schema shows them.</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
