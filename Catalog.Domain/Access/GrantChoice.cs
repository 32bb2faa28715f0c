using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Access;

/// <summary>The grant that determines the decision on an item: the one that works, or the one that came nearest to it.</summary>
/// <remarks>
/// Of several that work, one without a mask comes before one without a row scope, and that before the lowest number. Row scopes
/// are not added up: where several scoped grants work and none without a scope, the rows are those of the lowest number.
/// </remarks>
internal readonly record struct GrantChoice(Grant Grant, GrantStanding Standing)
{
    /// <summary>Chooses among the grants of all current uses that match the declared one; null where there is none.</summary>
    public static GrantChoice? Among(Inquiry inquiry)
    {
        GrantChoice? chosen = null;
        if (inquiry is not { Item: { } item, Uses: { } uses })
        {
            return chosen;
        }

        foreach (var use in uses.Current)
        {
            foreach (var grant in inquiry.Index.Grants.Of(use.Id, item.Code))
            {
                // INVARIANT: what is not shared is reached by municipal decision only.
                if (item.SharingClass == SharingClass.NotShared && grant.Origin != GrantOrigin.MunicipalDecision)
                {
                    continue;
                }

                var candidate = new GrantChoice(grant, GrantChecks.StandingOf(grant, use, inquiry));
                chosen = chosen is { } other && !candidate.IsBefore(other) ? other : candidate;
            }
        }

        return chosen;
    }

    private bool IsBefore(GrantChoice other)
    {
        if (Standing != other.Standing)
        {
            return Standing > other.Standing;
        }

        return Standing == GrantStanding.Works
            ? Preference(Grant).CompareTo(Preference(other.Grant)) < 0
            : Grant.Id.Value < other.Grant.Id.Value;
    }

    private static (bool IsMasked, bool IsScoped, long Id) Preference(Grant grant) =>
        (grant.Mask is not null, grant.RowScope is not null, grant.Id.Value);
}
