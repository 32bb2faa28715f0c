using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The rules on the declared use: it must be approved for the system, in its period, on a legal basis in force.</summary>
internal static class UseRules
{
    /// <summary>
    /// A verification is data verification, whoever asks. The item's own provider needs no approval and no grant for it, but it
    /// declares the purpose as the others do: what an answer was given for is never left to be guessed.
    /// </summary>
    public static Denial? DenyVerificationForOtherPurpose(Inquiry inquiry) => inquiry.Question switch
    {
        { Kind: not AccessKind.Verify } => null,
        { Use: null } => inquiry.Deny(DenialReason.UseNotDeclared),
        { Use.Purpose: not Purpose.DataVerification } => inquiry.Deny(DenialReason.PurposeMismatch),
        _ => null,
    };

    public static Denial? DenyUndeclared(Inquiry inquiry) =>
        inquiry.Question.Use is null ? inquiry.Deny(DenialReason.UseNotDeclared) : null;

    public static Denial? DenyUnapproved(Inquiry inquiry)
    {
        if (inquiry is not { Uses: null, Question: { Use: { } declared, System: var system } })
        {
            return null;
        }

        var uses = inquiry.Index.Uses;
        return inquiry.Deny(
            uses.IsCurrent(system, declared.LegalBasis) ? DenialReason.PurposeMismatch
            : uses.IsCurrent(system, declared.Purpose) ? DenialReason.LegalBasisMismatch
            : DenialReason.UseNotApproved);
    }

    public static Denial? FailOnRepeated(Inquiry inquiry) =>
        inquiry is { Uses.IsRepeated: true } ? inquiry.Deny(DenialReason.DecisionFailed) : null;

    public static Denial? DenyOutOfPeriod(Inquiry inquiry) => inquiry.Uses switch
    {
        { Current.Count: 0, Ended: { } ended } => inquiry.Deny(DenialReason.UseExpired, ended.Id),
        { Current.Count: 0 } => inquiry.Deny(DenialReason.UseNotApproved),
        _ => null,
    };

    public static Denial? DenyLegalBasisNotInForce(Inquiry inquiry)
    {
        if (inquiry is not { Question.Use: { } declared, Uses.Current: [var use, ..] })
        {
            return null;
        }

        var bases = inquiry.Index.LegalBases;
        return bases.IsRepeated(declared.LegalBasis) ? inquiry.Deny(DenialReason.DecisionFailed, use.Id)
            : bases.Find(declared.LegalBasis) is { } basis && basis.InForce.Contains(inquiry.Index.Moment) ? null
            : inquiry.Deny(DenialReason.LegalBasisNotInForce, use.Id);
    }

    /// <summary>
    /// Whole registers leave by a use that was approved for it alone, what is shared without condition too; where a grant is needed, it
    /// is that grant that names the mode besides.
    /// </summary>
    public static Denial? DenyOtherBulkDownload(Inquiry inquiry) =>
        inquiry is { Question.DeliveryMode: DeliveryModes.BulkDownload, Item.SharingClass: SharingClass.Unconditional, Uses.Current: [var use, ..] current }
        && !current.Any(approved => approved.DeliveryModes.HasFlag(DeliveryModes.BulkDownload))
            ? inquiry.Deny(DenialReason.DeliveryModeNotGranted, use.Id)
            : null;
}
