namespace Catalog.Api.Discrepancies;

/// <summary>What some records of a register differ in from other registers.</summary>
/// <param name="Examined">How many records were looked at.</param>
/// <param name="EndCursor">Where they end; null where there was none.</param>
/// <param name="HasNextPage">Whether there may be more records.</param>
internal sealed record DiscrepancyPage(IReadOnlyList<Discrepancy> Found, int Examined, string? EndCursor, bool HasNextPage);
