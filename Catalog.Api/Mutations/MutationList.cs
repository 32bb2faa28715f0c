using System.Collections.Frozen;
using Catalog.Api.Agreements;
using Catalog.Api.Applications;
using Catalog.Api.Authentication;
using Catalog.Api.Calendar;
using Catalog.Api.Departments;
using Catalog.Api.Drafts;
using Catalog.Api.Grants;
using Catalog.Api.Notifications.Webhooks;
using Catalog.Api.Objections;
using Catalog.Api.Sharing;
using Catalog.Api.Supply;
using Catalog.Api.Uses;

namespace Catalog.Api.Mutations;

/// <summary>All mutations, in the order in which the schema lists them.</summary>
internal static class MutationList
{
    public static IReadOnlyList<IMutation> All { get; } =
    [
        new SuspendSystem(),
        new ResumeSystem(),
        new RaiseObjection(),
        new CheckObjection(),
        new CorrectObjection(),
        new ConfirmRecord(),
        new ReportObjection(),
        new WithdrawObjection(),
        new SuspendClock(),
        new ResumeClock(),
        new RegisterWebhook(),
        new DisableWebhook(),

        new DraftApplication(),
        new ChangeApplication(),
        new SubmitApplication(),
        new WithdrawApplication(),
        new RegisterApplication(),
        new ApproveApplicationItem(),
        new RefuseApplicationItem(),
        new NegotiateApplicationItem(),
        new CoordinateApplicationItem(),
        new PetitionApplicationItem(),
        new DecideApplicationItem(),
        new ProvideApplicationItem(),
        new SuspendGrant(),
        new ResumeGrant(),
        new RevokeGrant(),
        new RenewGrant(),
        new SuspendUse(),
        new ResumeUse(),
        new RevokeUse(),

        new DraftCatalogueChange(),
        new DraftSharingClassChange(),
        new DraftItemWithdrawal(),
        new ChangeDraft(),
        new SubmitDraft(),
        new ReviewDraft(),
        new ReturnDraft(),
        new WithdrawDraft(),
        new PublishDraft(),
        new RegisterDepartment(),
        new ChangeDepartmentContact(),
        new SuspendDepartment(),
        new ResumeDepartment(),
        new RegisterSystem(),
        new ChangeSystem(),
        new RegisterLegalBasis(),
        new RepealLegalBasis(),
        new AmendLegalBasis(),
        new ProposeAgreement(),
        new SignAgreement(),
        new TerminateAgreement(),

        new SupplyRecords(),
    ];

    private static readonly FrozenDictionary<string, Scopes> Rights = All.ToFrozenDictionary(mutation => mutation.Name, mutation => mutation.Right, StringComparer.Ordinal);

    /// <summary>The scopes of which a field of the mutation needs one; null for a field that changes nothing.</summary>
    public static Scopes? RightOf(string field) => Rights.TryGetValue(field, out var right) ? right : null;
}
