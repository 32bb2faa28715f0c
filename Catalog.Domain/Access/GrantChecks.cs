using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The checks that a grant passes, one after the other, until it works.</summary>
internal static class GrantChecks
{
    public static GrantStanding StandingOf(Grant grant, Use use, Inquiry inquiry)
    {
        var (moment, kind) = (inquiry.Index.Moment, inquiry.Question.Kind);
        return grant.Status == GrantStatus.Revoked ? GrantStanding.Revoked
            : grant.Status == GrantStatus.Suspended ? GrantStanding.Suspended
            : grant.Period.HasEnded(moment) ? GrantStanding.Ended
            : !grant.Period.HasBegun(moment) ? GrantStanding.NotBegun
            : !HasAgreement(inquiry) ? GrantStanding.WithoutAgreement
            : !Delivers(grant.DeliveryModes & use.DeliveryModes, inquiry) ? GrantStanding.OtherDeliveryMode
            : IsContradictory(grant, inquiry) ? GrantStanding.Contradictory
            : grant.Level == GrantLevel.Verify && kind != AccessKind.Verify ? GrantStanding.ForVerificationOnly
            : ItemViews.MaskOf(grant, inquiry.Item!) is not null && kind != AccessKind.Show ? GrantStanding.Masked
            : GrantStanding.Works;
    }

    private static bool HasAgreement(Inquiry inquiry) =>
        PartiesOf(inquiry) is var (provider, consumer) && inquiry.Index.Agreements.IsInForce(provider, consumer);

    private static bool Delivers(DeliveryModes modes, Inquiry inquiry) => modes.HasFlag(inquiry.Question.DeliveryMode);

    private static bool IsContradictory(Grant grant, Inquiry inquiry) =>
        grant.Status != GrantStatus.Active
        || grant.Origin is not (GrantOrigin.ProviderConsent or GrantOrigin.MunicipalDecision)
        || !Enum.IsDefined(grant.Level)
        || inquiry.Index.Grants.IsRepeated(grant.Id)
        || inquiry.Item is not { } item
        || (grant.RowScope is not null && !item.IsScopable)
        || (grant.Mask is { } mask && !mask.AppliesTo(item.Type))
        || PartiesOf(inquiry) is not var (provider, consumer)
        || inquiry.Index.Agreements.IsContradictory(provider, consumer);

    // The responsible department is the first of the providers; there is none while they are not onboarded.
    private static (DepartmentCode Provider, DepartmentCode Consumer)? PartiesOf(Inquiry inquiry) =>
        inquiry is { Item.Providers: [var provider, ..], System.Department: var consumer } ? (provider, consumer) : null;
}
