using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>An entry that was on the disk once, by its number and the hash of its line.</summary>
internal sealed record WitnessedEntry(long Number, EntryHash Hash);
