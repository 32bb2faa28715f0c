using Catalog.Domain.Access;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Domain.Auditing;

/// <summary>An entry of one operation, or of what was sent in the place of one.</summary>
public abstract record OperationEntry : RequestEntry
{
    private protected OperationEntry(EntryKind kind)
        : base(kind)
    {
    }

    /// <summary>The operation's name in its document.</summary>
    public string? Operation { get; init; }

    public DocumentHash? Document { get; init; }

    public DeclaredUse? Use { get; init; }

    /// <summary>Every item that it names, as it was decided.</summary>
    public AuditedDecisions? Decisions { get; init; }

    /// <summary>The persons and organisations that it asked for by number, and those whose records it read.</summary>
    public IReadOnlyList<SubjectPseudonym>? Subjects { get; init; }

    /// <summary>How many records, or entries of the audit, were read.</summary>
    public long Rows { get; init; }

    /// <summary>The version of the access book that decided.</summary>
    public long AccessVersion { get; init; }

    public long CatalogueVersion { get; init; }

    /// <summary>The codes of its errors but for denied items, each once.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>How long it took up to this entry.</summary>
    public TimeSpan Duration { get; init; }
}
