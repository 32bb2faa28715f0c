namespace Catalog.Domain.Calendar;

/// <summary>A term that the rules set.</summary>
/// <param name="Days">In working days.</param>
/// <param name="Article">Where the rules set it.</param>
/// <param name="From">The first day on whose events it holds.</param>
public sealed record DeadlineRule(DeadlineKind Kind, int Days, string Article, DateOnly From);
