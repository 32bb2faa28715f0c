namespace Catalog.Api.Storage.Audit;

/// <summary>An entry of a chain as the index once saw it: a witness of what the chain was. Nothing but an order of an administrator removes it.</summary>
internal sealed class ChainHeadRow
{
    /// <summary>DER of a signature on P-256 is shorter.</summary>
    public const int MaxSignatureLength = 80;

    public required string Node { get; set; }

    public long Number { get; set; }

    /// <summary>The hash of its line.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>The node's signature in DER; null where the entry was but the last in the index before that was emptied.</summary>
    public byte[]? Signature { get; set; }

    /// <summary>When it was signed: microseconds since 1970-01-01T00:00:00Z.</summary>
    public long Time { get; set; }
}
