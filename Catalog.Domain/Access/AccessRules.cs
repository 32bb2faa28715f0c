using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Access;

/// <summary>The access rules, in the order in which they are tried; the first that decides wins.</summary>
internal static class AccessRules
{
    private static readonly AccessRule[] InOrder =
    [
        FailOnContradiction,
        DenySuspendedSystem,
        DenyWithdrawnItem,
        UseRules.DenyVerificationForOtherPurpose,
        AllowOwnProvider,
        UseRules.DenyUndeclared,
        UseRules.DenyUnapproved,
        UseRules.FailOnRepeated,
        UseRules.DenyOutOfPeriod,
        UseRules.DenyLegalBasisNotInForce,
        GrantRules.DenyNotShared,
        UseRules.DenyOtherBulkDownload,
        DecideUnconditional,
        GrantRules.DecideByGrant,
    ];

    public static Decision Decide(Inquiry inquiry)
    {
        foreach (var rule in InOrder)
        {
            if (rule(inquiry) is { } decision)
            {
                return decision;
            }
        }

        // INVARIANT: what no rule allows is denied.
        return inquiry.Deny(DenialReason.DecisionFailed);
    }

    private static Denial? FailOnContradiction(Inquiry inquiry) =>
        inquiry.IsContradictory ? inquiry.Deny(DenialReason.DecisionFailed) : null;

    private static Denial? DenySuspendedSystem(Inquiry inquiry) =>
        inquiry is { System.Status: SystemStatus.Active, Department.Status: DepartmentStatus.Active }
            ? null
            : inquiry.Deny(DenialReason.SystemSuspended);

    private static Denial? DenyWithdrawnItem(Inquiry inquiry) =>
        inquiry is { Item: { } item } && !(item.WithdrawnFrom <= inquiry.Index.Moment) ? null : inquiry.Deny(DenialReason.ItemWithdrawn);

    private static Allowance? AllowOwnProvider(Inquiry inquiry) =>
        inquiry is { System: { } system, Item: { } item } && item.Providers.Contains(system.Department)
            ? inquiry.Allow(AllowanceRule.OwnProvider, null, ItemViews.Whole)
            : null;

    private static Decision? DecideUnconditional(Inquiry inquiry) =>
        inquiry is not { Item: { SharingClass: SharingClass.Unconditional } item, Uses.Current: [var use, ..] } ? null
            : item.Mask is { } mask ? GrantRules.DecideBehindMask(inquiry, item, mask, use)
            : inquiry.Allow(AllowanceRule.Unconditional, use.Id, ItemViews.Whole);
}
