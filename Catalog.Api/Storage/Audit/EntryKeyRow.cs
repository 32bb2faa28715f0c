namespace Catalog.Api.Storage.Audit;

/// <summary>An entry that has a key: a subject's pseudonym, or a trace. Unlike a term, hardly any other entry has it.</summary>
internal sealed class EntryKeyRow
{
    public const int KeyLength = 16;

    public required byte[] Value { get; set; }

    public long Time { get; set; }

    public long EntryId { get; set; }
}
