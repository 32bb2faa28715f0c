using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The rules on items that need a grant: the conditional ones and, by municipal decision only, those not shared.</summary>
internal static class GrantRules
{
    public static Denial? DenyNotShared(Inquiry inquiry) =>
        inquiry is { Item.SharingClass: SharingClass.NotShared, Uses.Current: [var use, ..] } && CheckedGrant.AllOf(inquiry).Count == 0
            ? inquiry.Deny(DenialReason.NotShared, use.Id)
            : null;

    public static Decision? DecideByGrant(Inquiry inquiry)
    {
        if (inquiry is not
            {
                Item.SharingClass: SharingClass.Conditional or SharingClass.NotShared,
                Uses.Current: [var use, ..],
            })
        {
            return null;
        }

        var grants = CheckedGrant.AllOf(inquiry);
        if (grants.Count == 0)
        {
            return inquiry.Deny(DenialReason.NotGranted, use.Id);
        }

        var views = ItemViews.Of(grants.Where(found => found.Works).Select(found => found.Grant), inquiry.Item);
        if (views is [{ Grants: [var first, ..] }, ..])
        {
            return inquiry.Allow(RuleOf(first), first.Use, views);
        }

        var (nearest, standing) = CheckedGrant.Nearest(grants);
        return inquiry.Deny(ReasonOf(standing), nearest.Use, nearest);
    }

    /// <summary>Of what is shared without condition, but behind a mask: finer by municipal decision, and compared by that alone.</summary>
    public static Decision DecideBehindMask(Inquiry inquiry, SharedItem item, Mask mask, Use use)
    {
        var municipal = CheckedGrant.AllOf(inquiry).Where(found => found.Works && found.Grant.Origin == GrantOrigin.MunicipalDecision).Select(found => found.Grant);
        var views = inquiry.Question.Kind == AccessKind.Show ? ItemViews.Of(municipal, item, mask) : ItemViews.Of(municipal, item);
        return views switch
        {
            [] => inquiry.Deny(DenialReason.ItemMasked, use.Id),
            [{ Grants: [var first, ..] }, ..] => inquiry.Allow(AllowanceRule.MunicipalDecision, first.Use, views),
            _ => inquiry.Allow(AllowanceRule.Unconditional, use.Id, views),
        };
    }

    private static AllowanceRule RuleOf(Grant grant) => grant.Origin == GrantOrigin.MunicipalDecision
        ? AllowanceRule.MunicipalDecision
        : AllowanceRule.ProviderConsent;

    private static DenialReason ReasonOf(GrantStanding standing) => standing switch
    {
        GrantStanding.Revoked => DenialReason.GrantRevoked,
        GrantStanding.Suspended => DenialReason.GrantSuspended,
        GrantStanding.Ended => DenialReason.GrantExpired,
        GrantStanding.NotBegun => DenialReason.NotGranted,
        GrantStanding.WithoutAgreement => DenialReason.AgreementMissing,
        GrantStanding.OtherDeliveryMode => DenialReason.DeliveryModeNotGranted,
        GrantStanding.ForVerificationOnly => DenialReason.VerificationOnly,
        GrantStanding.Masked => DenialReason.ItemMasked,
        _ => DenialReason.DecisionFailed,
    };
}
