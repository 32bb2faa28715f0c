namespace Catalog.Domain.Auditing;

/// <summary>An entry that signs the chain up to its predecessor.</summary>
public interface ISignedEntry
{
    /// <summary>
    /// The node's signature, DER in Base64, ECDSA with SHA-256 over the UTF-8 lines "catalog-audit-head", node, number of the
    /// predecessor, its hash, and the time of this entry, each ended by a line feed.
    /// </summary>
    string Signature { get; }
}
