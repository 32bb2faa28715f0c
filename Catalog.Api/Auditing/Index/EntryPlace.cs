namespace Catalog.Api.Auditing.Index;

/// <summary>Where an entry stands among all nodes' entries: by its time, those of one moment by the number under which the index has them.</summary>
internal readonly record struct EntryPlace(DateTimeOffset Time, long Id);
