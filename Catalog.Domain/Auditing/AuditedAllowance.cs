using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Auditing;

/// <summary>An item that was allowed.</summary>
/// <param name="Grants">The numbers of the grants that reach it; null where it needs none.</param>
public sealed record AuditedAllowance(ItemCode Item, AccessKind Access, AllowanceRule Rule, IReadOnlyList<long>? Grants)
{
    public bool Equals(AuditedAllowance? other) =>
        other is not null && Item == other.Item && Access == other.Access && Rule == other.Rule && (Grants ?? []).SequenceEqual(other.Grants ?? []);

    public override int GetHashCode() => HashCode.Combine(Item, Access, Rule);
}
