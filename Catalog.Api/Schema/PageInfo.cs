namespace Catalog.Api.Schema;

/// <summary>Where a page stands, by the Relay cursor connections specification.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
