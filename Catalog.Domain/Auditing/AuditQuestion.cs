using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Auditing;

/// <summary>What was asked of the audit: a field of it, and all that its entries were to have in common.</summary>
/// <param name="Field">The field's name, such as accessLog.</param>
public sealed record AuditQuestion(string Field)
{
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    public NodeName? Node { get; init; }

    /// <summary>The number of the one entry that was asked for.</summary>
    public long? Number { get; init; }

    public DepartmentCode? Department { get; init; }

    public ClientId? System { get; init; }

    public Purpose? Purpose { get; init; }

    public LegalBasisCode? LegalBasis { get; init; }

    public ItemCode? Item { get; init; }

    /// <summary>The person or organisation that was looked up, who is among the subjects of the entry too.</summary>
    public SubjectPseudonym? Subject { get; init; }

    /// <summary>One of these, in the order of their numbers; null for all.</summary>
    public IReadOnlyList<EntryKind>? Kinds { get; init; }

    public DocumentHash? Document { get; init; }

    public string? Trace { get; init; }

    public bool Equals(AuditQuestion? other) =>
        other is not null
        && (Field, From, Until, Node, Number, Department, System) == (other.Field, other.From, other.Until, other.Node, other.Number, other.Department, other.System)
        && (Purpose, LegalBasis, Item, Subject, Document, Trace) == (other.Purpose, other.LegalBasis, other.Item, other.Subject, other.Document, other.Trace)
        && (Kinds is null) == (other.Kinds is null)
        && (Kinds ?? []).SequenceEqual(other.Kinds ?? []);

    public override int GetHashCode() => HashCode.Combine(Field, From, Until, Node, Number, Department, System, Subject);
}
