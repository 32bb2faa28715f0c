using System.Globalization;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Schema;

/// <summary>Days as the schema shows them.</summary>
internal static class Days
{
    /// <summary>The day of a moment in China.</summary>
    public static string Text(DateTimeOffset moment) => ChinaTime.DayOf(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
