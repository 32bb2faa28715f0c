namespace Catalog.Api.Auditing.Index;

/// <summary>How far a rebuilding of the index has come.</summary>
/// <param name="Bytes">Of the segments.</param>
internal readonly record struct RebuildProgress(long Entries, long Bytes, long BytesInAll);
