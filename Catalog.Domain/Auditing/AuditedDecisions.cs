using Catalog.Domain.Access;

namespace Catalog.Domain.Auditing;

/// <summary>What was decided of the items that an operation names, each once for each thing that it does with them.</summary>
public sealed record AuditedDecisions(IReadOnlyList<AuditedAllowance> Allowed, IReadOnlyList<AuditedDenial> Denied)
{
    public static AuditedDecisions Of(IEnumerable<Decision> decisions)
    {
        var distinct = decisions.DistinctBy(decision => (decision.Item, decision.Kind)).ToList();
        return new AuditedDecisions(
            [.. distinct.OfType<Allowance>().Select(allowance => new AuditedAllowance(allowance.Item, allowance.Kind, allowance.Rule, Grants(allowance)))],
            [.. distinct.OfType<Denial>().Select(denial => new AuditedDenial(denial.Item, denial.Kind, denial.Reason, denial.Grant?.Id.Value))]);
    }

    public bool Equals(AuditedDecisions? other) =>
        other is not null && Allowed.SequenceEqual(other.Allowed) && Denied.SequenceEqual(other.Denied);

    public override int GetHashCode() => HashCode.Combine(Allowed.Count, Denied.Count);

    private static List<long>? Grants(Allowance allowance)
    {
        List<long> grants = [.. allowance.Views.SelectMany(view => view.Grants).Select(grant => grant.Id.Value).Distinct().Order()];
        return grants.Count == 0 ? null : grants;
    }
}
