namespace Catalog.Api.Storage.Audit;

/// <summary>An entry that has a term. The rows of a term stand together, in the order of time.</summary>
internal sealed class EntryTermRow
{
    public int TermId { get; set; }

    public long Time { get; set; }

    public long EntryId { get; set; }
}
