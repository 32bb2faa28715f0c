using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Agreements;

/// <summary>Ends an agreement, or takes back or declines one that is proposed.</summary>
internal sealed class TerminateAgreement()
    : Mutation<TerminateAgreementInput, AgreementRow>(
        "terminateAgreement", Scopes.Steward | Scopes.Admin, AgreementType.TypeName, "终止保密协议: from the answer on, no grant rests on it any more. Either party may, and the office.")
{
    protected override void Ask(InputFields<TerminateAgreementInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the agreement.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words for the other party.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(TerminateAgreementInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, AgreementRow.MaxReasonLength);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await AgreementSearch.FindAsync(input.Id, scope) is not { } agreement)
        {
            return AgreementSearch.NotFound(input.Id);
        }

        if (AgreementMoves.Move(agreement, input.Revision, AgreementAction.Terminate) is { } refusal)
        {
            return refusal;
        }

        agreement.StatusReason = reason;
        var matter = Matter.Of(MatterKind.Agreement, agreement.Id);
        scope.Notify(NotificationKind.AgreementTerminated, agreement.Provider, matter);
        scope.Notify(NotificationKind.AgreementTerminated, agreement.Consumer, matter);
        return MutationOutcome.Of(agreement.Id);
    }

    protected override Task<AgreementRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        AgreementSearch.ReadAsync(key, context, cancellation);
}
