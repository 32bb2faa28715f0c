namespace Catalog.Domain.Auditing;

/// <summary>The head of the chain was signed.</summary>
public sealed record HeadSigned : AuditEntry, ISignedEntry
{
    public override EntryKind Kind => EntryKind.HeadSigned;

    public required string Signature { get; init; }
}
