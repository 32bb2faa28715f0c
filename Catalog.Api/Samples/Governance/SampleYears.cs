using Catalog.Domain.Sharing;

namespace Catalog.Api.Samples.Governance;

/// <summary>The periods of the sample book, by dates in China.</summary>
internal static class SampleYears
{
    /// <summary>That of uses, grants and agreements.</summary>
    public static Period All { get; } = Between(new DateOnly(2026, 1, 1), new DateOnly(2030, 1, 1));

    public static Period Between(DateOnly from, DateOnly until) => new(ChinaTime.StartOf(from), ChinaTime.StartOf(until));

    public static Period From(DateOnly from) => new(ChinaTime.StartOf(from));
}
