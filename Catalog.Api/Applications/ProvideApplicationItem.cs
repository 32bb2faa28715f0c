using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Domain.Applications;
using Catalog.Domain.Calendar;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Applications;

/// <summary>The provider provides what the municipal government decided.</summary>
internal sealed class ProvideApplicationItem() : ItemMutation<ItemInput>(
    "provideApplicationItem", Scopes.Steward | Scopes.Admin, "提供: the provider provides what was decided, as it was decided; from the answer on the use has a grant.")
{
    protected override bool IsDue(ItemMatter matter) => matter.Item.SharingClass == SharingClass.Unconditional ? matter.Scope.IsAdmin : matter.IsProvider;

    protected override async Task<RequestError?> MoveAsync(ItemInput input, ItemMatter matter)
    {
        if ((matter.Move(ApplicationItemAction.Provide, matter.Item.StatusReason) ?? await Provision.GiveAsync(matter, GrantOrigin.MunicipalDecision)) is { } refusal)
        {
            return refusal;
        }

        await matter.Scope.Clocks.MeetAsync(DeadlineKind.DecisionProvision, matter.Matter, matter.Scope.Cancellation);
        matter.NotifyApplicant(NotificationKind.Granted);
        return null;
    }
}
