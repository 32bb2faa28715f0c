namespace Catalog.Api.Auditing.Index;

/// <summary>How a rebuilding of the index ended.</summary>
/// <param name="IsDone">Whether the index has all that is in the segments, and nothing that it had before is missing.</param>
internal sealed record RebuildResult(bool IsDone, long Entries, string Message);
