namespace Catalog.Domain.Auditing;

/// <summary>Changes of which there are entries did not come to pass: the database refused them in the end.</summary>
public sealed record GovernanceChangeUndone() : AuditEntry(EntryKind.GovernanceChangeUndone)
{
    public required string Actor { get; init; }

    /// <summary>The numbers of the entries.</summary>
    public required IReadOnlyList<long> Entries { get; init; }
}
