using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Calendar;

namespace Catalog.Api.Applications;

/// <summary>The office records the decision of the municipal government.</summary>
internal sealed class DecideApplicationItem() : ItemMutation<DecideApplicationItemInput>(
    "decideApplicationItem", Scopes.Admin, "记录决定: the office records what the municipal government decided; if to share, the provider has five working days to provide it.")
{
    protected override void Ask(InputFields<DecideApplicationItemInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.IsToShare, "Boolean", "Whether it is to be shared.");
        fields.Require(input => input.DocumentNumber, "String", "文号: the number of the document of the decision.");
        fields.Require(input => input.DocumentSha256, "String", "SHA-256 of the document, 64 small hexadecimal digits.");
        Given.Ask(fields);
        fields.Require(input => input.Reason, "String", "What was decided, in words.");
    }

    protected override bool IsDue(ItemMatter matter) => matter.Scope.IsAdmin;

    protected override async Task<RequestError?> MoveAsync(DecideApplicationItemInput input, ItemMatter matter)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, ApplicationItemRow.MaxReasonLength);
        var number = check.Text("documentNumber", input.DocumentNumber, ApplicationItemRow.MaxDocumentNumberLength);
        if (input.DocumentSha256.Length != ApplicationItemRow.Sha256Length || !input.DocumentSha256.All(char.IsAsciiHexDigitLower))
        {
            check.Fail("documentSha256", "must be a SHA-256 in 64 small hexadecimal digits");
        }

        if ((check.Fault ?? matter.Move(input.IsToShare ? ApplicationItemAction.DecideToShare : ApplicationItemAction.DecideNotToShare, reason)) is { } refusal)
        {
            return refusal;
        }

        (matter.Item.DocumentNumber, matter.Item.DocumentSha256) = (number, input.DocumentSha256);
        matter.SignDecision();
        if (input.IsToShare)
        {
            if (matter.Found is not { } found || matter.Providers is not [var responsible, ..])
            {
                return GovernanceErrors.InputInvalid("id", "is of an item that is not in the catalogue any more");
            }

            Given.Write(input, matter, found, check);
            if (check.Fault is { } fault)
            {
                return fault;
            }

            matter.Scope.Clocks.Start(DeadlineKind.DecisionProvision, responsible, matter.Matter);
        }

        await matter.NotifyDisputeAsync();
        return null;
    }
}
