namespace Catalog.Domain.Auditing;

/// <summary>A row of the registers of departments, systems, uses, grants … was added or changed.</summary>
public sealed record GovernanceChanged() : AuditEntry(EntryKind.GovernanceChanged)
{
    /// <summary>Who changed it: a system's client id, or the command that did.</summary>
    public required string Actor { get; init; }

    /// <summary>The register, such as Grant.</summary>
    public required string Register { get; init; }

    /// <summary>The row's key in its register, as text.</summary>
    public required string Key { get; init; }

    /// <summary>The values before; null for a row that is new.</summary>
    public IReadOnlyDictionary<string, string?>? Before { get; init; }

    /// <summary>The values after; of a changed row, those that changed.</summary>
    public required IReadOnlyDictionary<string, string?> After { get; init; }

    /// <summary>The version of the access book that has the change; null where no decision depends on it.</summary>
    public long? AccessVersion { get; init; }

    public string? Trace { get; init; }
}
