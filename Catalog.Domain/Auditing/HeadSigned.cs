namespace Catalog.Domain.Auditing;

/// <summary>The head of the chain was signed.</summary>
public sealed record HeadSigned() : AuditEntry(EntryKind.HeadSigned), ISignedEntry
{
    public required string Signature { get; init; }
}
