namespace Catalog.Api.Storage.Audit;

/// <summary>A key that a node signed with, as it was when the index first saw it.</summary>
internal sealed class NodeKeyRow
{
    public const int ThumbprintLength = 64;

    public const int MaxPublicKeyLength = 256;

    public required string Node { get; set; }

    public required string Thumbprint { get; set; }

    /// <summary>SubjectPublicKeyInfo in DER.</summary>
    public required byte[] PublicKey { get; set; }

    /// <summary>The time of the segment's first entry: microseconds since 1970-01-01T00:00:00Z.</summary>
    public long FirstSeen { get; set; }
}
