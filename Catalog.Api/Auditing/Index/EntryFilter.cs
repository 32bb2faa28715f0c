using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Api.Auditing.Index;

/// <summary>Which entries are asked for: those of which all that is set is true.</summary>
internal sealed record EntryFilter
{
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The node that wrote it.</summary>
    public NodeName? Node { get; init; }

    public DepartmentCode? Department { get; init; }

    public ClientId? System { get; init; }

    public Purpose? Purpose { get; init; }

    public LegalBasisCode? LegalBasis { get; init; }

    /// <summary>An item that was allowed or denied.</summary>
    public ItemCode? Item { get; init; }

    public SubjectPseudonym? Subject { get; init; }

    /// <summary>One of these; null for all, those that this program does not know included. None answers nothing.</summary>
    public IReadOnlyList<EntryKind>? Kinds { get; init; }

    public DocumentHash? Document { get; init; }

    public string? Trace { get; init; }
}
