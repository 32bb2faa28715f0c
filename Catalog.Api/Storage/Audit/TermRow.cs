namespace Catalog.Api.Storage.Audit;

/// <summary>A term that entries are found by: a department, a system, an item …, with how many entries have it.</summary>
internal sealed class TermRow
{
    /// <summary>The longest text of a term: a document's hash, or the code of a system.</summary>
    public const int MaxTextLength = 64;

    public int Id { get; set; }

    public TermCategory Category { get; set; }

    public required string Text { get; set; }

    public long Entries { get; set; }
}
