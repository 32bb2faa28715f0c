using Catalog.Api.Storage.Audit;

namespace Catalog.Api.Auditing.Index;

/// <summary>A term that is in the index.</summary>
/// <param name="Entries">How many entries have it.</param>
internal sealed record FoundTerm(int Id, long Entries, Term Term);
