using System.Globalization;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Schema;

/// <summary>Days as the schema shows them.</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment in China.</summary>
    public static string Text(DateTimeOffset moment) => Text(ChinaTime.DayOf(moment));
}
