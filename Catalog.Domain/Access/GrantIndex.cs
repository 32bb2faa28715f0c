using System.Collections.Frozen;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The grants, by use and item, whatever their standing.</summary>
internal sealed class GrantIndex(IReadOnlyList<Grant> grants)
{
    private readonly FrozenDictionary<(UseId, ItemCode), Grant[]> _grants = grants
        .GroupBy(grant => (grant.Use, grant.Item))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private readonly FrozenSet<GrantId> _repeated = RepeatedKeys.Of(grants, grant => grant.Id);

    public ReadOnlySpan<Grant> Of(UseId use, ItemCode item) => _grants.GetValueOrDefault((use, item));

    public bool IsRepeated(GrantId id) => _repeated.Contains(id);
}
