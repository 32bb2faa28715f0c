namespace Catalog.Domain.Sharing;

/// <summary>China Standard Time, by which the city's dates begin and end: UTC+8 all year.</summary>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The moment, in UTC, at which a date begins in China.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new DateTimeOffset(date, TimeOnly.MinValue, Offset).ToUniversalTime();

    /// <summary>The date of a moment in China.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
