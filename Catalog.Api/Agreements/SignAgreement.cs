using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Agreements;

/// <summary>Signs what the other party proposed.</summary>
internal sealed class SignAgreement()
    : Mutation<SignAgreementInput, AgreementRow>(
        "signAgreement", Scopes.Steward | Scopes.Admin, AgreementType.TypeName, "签署保密协议: the party that has not signed does; from the answer on, grants can rest on it.")
{
    protected override void Ask(InputFields<SignAgreementInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the agreement.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.TextHash, "String", "SHA-256 of the text that is signed: the one that the other party signed.");
        fields.Require(input => input.Signatory, "String", "Who signed.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(SignAgreementInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var signatory = check.Text("signatory", input.Signatory, AgreementRow.MaxSignatoryLength);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await AgreementSearch.FindAsync(input.Id, scope) is not { } agreement)
        {
            return AgreementSearch.NotFound(input.Id);
        }

        var isProvider = agreement.ProviderSignedAt is null;
        // INVARIANT: only a system of the party that has not signed signs, so that no system signs for both.
        if (agreement.Status == AgreementStatus.Proposed && scope.Department.Value != (isProvider ? agreement.Provider : agreement.Consumer))
        {
            return GovernanceErrors.OtherDepartment();
        }

        if (AgreementMoves.Move(agreement, input.Revision, AgreementAction.Sign) is { } refusal)
        {
            return refusal;
        }

        if (agreement.TextHash != input.TextHash)
        {
            return GovernanceErrors.InputInvalid("textHash", "is not that of the text that the other party signed");
        }

        if (isProvider)
        {
            (agreement.ProviderSignatory, agreement.ProviderSignedAt) = (signatory, scope.Now);
        }
        else
        {
            (agreement.ConsumerSignatory, agreement.ConsumerSignedAt) = (signatory, scope.Now);
        }

        var matter = Matter.Of(MatterKind.Agreement, agreement.Id);
        scope.Notify(NotificationKind.AgreementSigned, agreement.Provider, matter);
        scope.Notify(NotificationKind.AgreementSigned, agreement.Consumer, matter);
        return MutationOutcome.Of(agreement.Id);
    }

    protected override Task<AgreementRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        AgreementSearch.ReadAsync(key, context, cancellation);
}
