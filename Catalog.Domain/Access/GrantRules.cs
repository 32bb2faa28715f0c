using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Access;

/// <summary>The rules on items that need a grant: the conditional ones and, by municipal decision only, those not shared.</summary>
internal static class GrantRules
{
    public static Denial? DenyNotShared(Inquiry inquiry) =>
        inquiry is { Item.SharingClass: SharingClass.NotShared, Uses.Current: [var use, ..] } && GrantChoice.Among(inquiry) is null
            ? inquiry.Deny(DenialReason.NotShared, use.Id)
            : null;

    public static Decision? DecideByGrant(Inquiry inquiry)
    {
        if (inquiry is not
            {
                Item: { SharingClass: SharingClass.Conditional or SharingClass.NotShared } item,
                Uses.Current: [var use, ..],
            })
        {
            return null;
        }

        return GrantChoice.Among(inquiry) switch
        {
            null => inquiry.Deny(DenialReason.NotGranted, use.Id),
            { Standing: GrantStanding.Works, Grant: var grant } => new Allowance(item.Code, grant.Use, RuleOf(grant), grant),
            { Standing: var standing, Grant: var nearest } => inquiry.Deny(ReasonOf(standing), nearest.Use, nearest),
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
        _ => DenialReason.DecisionFailed,
    };
}
