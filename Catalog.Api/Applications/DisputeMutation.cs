using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;

namespace Catalog.Api.Applications;

/// <summary>Moves a dispute about a refusal on.</summary>
internal abstract class DisputeMutation(string name, Scopes right, ApplicationItemAction action, string description)
    : ItemMutation<ItemReasonInput>(name, right, description)
{
    protected override void Ask(InputFields<ItemReasonInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Reason, "String", "What is to be said, for all who are part of the dispute.");
    }

    protected override async Task<RequestError?> MoveAsync(ItemReasonInput input, ItemMatter matter)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, ApplicationItemRow.MaxReasonLength);
        if ((check.Fault ?? matter.Move(action, reason)) is { } refusal)
        {
            return refusal;
        }

        await matter.NotifyDisputeAsync();
        return null;
    }
}
