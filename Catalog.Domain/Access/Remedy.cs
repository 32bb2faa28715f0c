using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>What to apply for, or to do, after a denial: one sentence for the developer of the system that asked.</summary>
/// <remarks>It names only the item, its provider and what the system declared; nothing of any other system.</remarks>
public static class Remedy
{
    private const string Office = "the government-affairs office";

    /// <param name="denial">The denial to get over.</param>
    /// <param name="itemName">The item's Chinese name.</param>
    /// <param name="providerName">The name of its responsible department.</param>
    /// <param name="declared">The use that the operation declared, if it did.</param>
    /// <param name="citation">The legal citation that closes the item; it is there on every item that is not shared.</param>
    /// <param name="mask">The mask behind which the item is shown by itself.</param>
    /// <exception cref="ArgumentNullException">The item is not shared, and no citation is given.</exception>
    public static string For(Denial denial, string itemName, string providerName, DeclaredUse? declared, string? citation = null, Mask? mask = null)
    {
        var item = $"{itemName} ({denial.Item}) of {providerName}";
        var use = NameOf(declared);
        var giver = denial.Grant?.Origin == GrantOrigin.MunicipalDecision ? Office : providerName;
        var toDo = $"to {VerbOf(denial.Kind)} {item}";
        return denial.Reason switch
        {
            DenialReason.SystemSuspended =>
                $"Ask {Office} to activate your system and its department before it asks for {item}.",
            DenialReason.ItemWithdrawn =>
                $"Take {item} out of the operation, for it was withdrawn, and look in the catalogue for what replaces it.",
            DenialReason.UseNotDeclared =>
                $"Declare with @use(purpose, legalBasis) an approved use of your system, or apply to {Office} for one, {toDo}.",
            DenialReason.PurposeMismatch when denial.Kind == AccessKind.Verify && declared?.Purpose != Purpose.DataVerification =>
                $"Declare the purpose DATA_VERIFICATION on a legal basis that is approved for it, or apply to {Office} for one, {toDo}.",
            DenialReason.PurposeMismatch =>
                $"Declare the purpose for which the legal basis {BasisOf(declared)} is approved, or apply to {Office} for {use}, {toDo}.",
            DenialReason.LegalBasisMismatch =>
                $"Declare the legal basis on which the purpose {PurposeOf(declared)} is approved, or apply to {Office} for {use}, {toDo}.",
            DenialReason.UseNotApproved =>
                $"Apply to {Office} for {use}, or wait until its approved period begins, {toDo}.",
            DenialReason.UseExpired =>
                $"Apply to {Office} to renew {use}, whose period has ended, {toDo}.",
            DenialReason.LegalBasisNotInForce =>
                $"Apply to {Office} for {PurposeOf(declared)} on a legal basis that is in force instead of {BasisOf(declared)}, {toDo}.",
            DenialReason.NotShared =>
                $"Apply through {Office} for a decision of the municipal government (article 15) on {item} for {use}, for it is not shared under {Closing(citation)}.",
            DenialReason.NotGranted =>
                $"Apply to {providerName} for a grant of {item} for {use}, or wait until the one that you have begins.",
            DenialReason.GrantExpired =>
                $"Apply to {giver} to renew the grant of {item} for {use}, which has ended.",
            DenialReason.GrantSuspended =>
                $"Settle with {giver} why the grant of {item} for {use} is suspended, so that it is resumed.",
            DenialReason.GrantRevoked =>
                $"Apply to {giver} for a new grant of {item} for {use}, for the one that there was is revoked.",
            DenialReason.AgreementMissing =>
                $"Sign the confidentiality agreement (article 18) with {providerName} that the grant of {item} for {use} needs.",
            DenialReason.DeliveryModeNotGranted =>
                $"Ask in a delivery mode that is approved for {use}, or apply to {Office} and to {providerName} for this one, {toDo}.",
            DenialReason.VerificationOnly =>
                $"Verify {item} instead, or apply to {giver} for a grant for {use} that lets its values be read, for the one that you have lets them be verified only.",
            DenialReason.ItemMasked when mask is not null && denial.Grant?.Origin != GrantOrigin.MunicipalDecision =>
                $"Take {item} out of filters, orderings and verifications, or apply through {Office} for a decision of the municipal government (article 15) on it for {use}, for it is shown behind the mask {mask}, and what is masked can only be shown.",
            DenialReason.ItemMasked =>
                $"Take {item} out of filters, orderings and verifications, or apply to {giver} for a grant for {use} without the mask, for what is masked can only be shown.",
            _ =>
                $"Report to {Office} that no decision could be made on {item} for {use}, and ask again when it has answered.",
        };
    }

    private static string VerbOf(AccessKind kind) => kind switch
    {
        AccessKind.Compare => "filter or order by",
        AccessKind.Verify => "verify",
        _ => "read",
    };

    private static string NameOf(DeclaredUse? declared) =>
        declared is null ? "a use" : $"{PurposeOf(declared)} on {BasisOf(declared)}";

    private static string BasisOf(DeclaredUse? declared) => declared?.LegalBasis.Value ?? "of your use";

    private static string PurposeOf(DeclaredUse? declared) => declared?.Purpose switch
    {
        Purpose.AdministrativeBasis => "ADMINISTRATIVE_BASIS",
        Purpose.WorkReference => "WORK_REFERENCE",
        Purpose.DataVerification => "DATA_VERIFICATION",
        Purpose.BusinessCollaboration => "BUSINESS_COLLABORATION",
        _ => "of your use",
    };

    private static string Closing(string? citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return citation;
    }
}
