using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Access;

/// <summary>A grant of the item that is asked for, with the check at which it stops.</summary>
internal readonly record struct CheckedGrant(Grant Grant, GrantStanding Standing)
{
    public bool Works => Standing == GrantStanding.Works;

    /// <summary>Checks the grants of all current uses that match the declared one.</summary>
    public static IReadOnlyList<CheckedGrant> AllOf(Inquiry inquiry)
    {
        if (inquiry is not { Item: { } item, Uses: { } uses })
        {
            return [];
        }

        var found = new List<CheckedGrant>();
        foreach (var use in uses.Current)
        {
            foreach (var grant in inquiry.Index.Grants.Of(use.Id, item.Code))
            {
                // INVARIANT: what is not shared is reached by municipal decision only.
                if (item.SharingClass != SharingClass.NotShared || grant.Origin == GrantOrigin.MunicipalDecision)
                {
                    found.Add(new CheckedGrant(grant, GrantChecks.StandingOf(grant, use, inquiry)));
                }
            }
        }

        return found;
    }

    /// <summary>The one that came nearest to work; of several, that of the lowest number.</summary>
    public static CheckedGrant Nearest(IEnumerable<CheckedGrant> grants) => grants
        .OrderByDescending(found => found.Standing)
        .ThenBy(found => found.Grant.Id.Value)
        .ThenBy(found => found.Grant.Use.Value)
        .First();
}
