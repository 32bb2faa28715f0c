using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Applications;

/// <summary>A provider refuses, with a written reason; of what is shared without condition, the office.</summary>
internal sealed class RefuseApplicationItem() : ItemMutation<ItemReasonInput>(
    "refuseApplicationItem", Scopes.Steward | Scopes.Admin, "拒绝申请项: with a written reason, which the applicant can negotiate about.")
{
    protected override void Ask(InputFields<ItemReasonInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Reason, "String", "The reason, which stays with the item.");
    }

    protected override bool IsDue(ItemMatter matter) => matter.Item.SharingClass == SharingClass.Unconditional ? matter.Scope.IsAdmin : matter.IsProvider;

    protected override async Task<RequestError?> MoveAsync(ItemReasonInput input, ItemMatter matter)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, ApplicationItemRow.MaxReasonLength);
        if ((check.Fault ?? matter.Move(ApplicationItemAction.Refuse, null)) is { } refusal)
        {
            return refusal;
        }

        matter.Item.RefusalReason = reason;
        matter.SignDecision();
        await matter.Scope.Clocks.MeetAsync(DeadlineKind.ApplicationAnswer, matter.Matter, matter.Scope.Cancellation);
        matter.NotifyApplicant(NotificationKind.Refused);
        return null;
    }
}
