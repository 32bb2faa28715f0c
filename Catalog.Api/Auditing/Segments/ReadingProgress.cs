namespace Catalog.Api.Auditing.Segments;

/// <summary>How far segments are read.</summary>
/// <param name="Bytes">As they are stored, of all that are to be read.</param>
internal readonly record struct ReadingProgress(long Bytes, long BytesInAll, long Entries);
