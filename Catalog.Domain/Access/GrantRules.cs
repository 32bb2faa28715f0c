using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;

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

        var views = ItemViews.Of(grants.Where(found => found.Works).Select(found => found.Grant));
        if (views is [{ Grants: [var first, ..] }, ..])
        {
            return inquiry.Allow(RuleOf(first), first.Use, views);
        }

        var (nearest, standing) = CheckedGrant.Nearest(grants);
        return inquiry.Deny(ReasonOf(standing), nearest.Use, nearest);
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
