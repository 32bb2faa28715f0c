namespace Catalog.Domain.Auditing;

/// <summary>Entries can be written again. What was asked in between was refused.</summary>
public sealed record AuditResumed() : AuditEntry(EntryKind.AuditResumed)
{
    /// <summary>Since when they could not.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many entries, and so requests, were refused.</summary>
    public required long Refused { get; init; }
}
