namespace Catalog.Api.Samples;

/// <summary>The day on which sample data are set: a fixed one, so that equal settings give equal rows on any day.</summary>
internal static class SampleDay
{
    public static readonly DateOnly Today = new(2026, 1, 1);

    /// <summary>The first birth in the sample data.</summary>
    public static readonly DateOnly First = new(1930, 1, 1);

    /// <summary>Years completed on a day.</summary>
    public static int Age(DateOnly born, DateOnly day) => day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
