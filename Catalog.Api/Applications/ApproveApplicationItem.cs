using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Calendar;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Applications;

/// <summary>A provider agrees; what was refused before, while it is negotiated or coordinated.</summary>
internal sealed class ApproveApplicationItem() : ItemMutation<ApproveApplicationItemInput>(
    "approveApplicationItem",
    Scopes.Steward | Scopes.Admin,
    "同意申请项: the provider agrees, to all that was asked for or to a part of it; from the answer on the use has a grant. What is shared without condition and was refused registration, the office agrees to.")
{
    protected override void Ask(InputFields<ApproveApplicationItemInput> fields)
    {
        base.Ask(fields);
        Given.Ask(fields);
        fields.Allow(input => input.Reason, "String", "What the applicant should know, such as why it is not given in full.");
    }

    protected override bool IsDue(ItemMatter matter) => matter.Item.SharingClass == SharingClass.Unconditional ? matter.Scope.IsAdmin : matter.IsProvider;

    protected override async Task<RequestError?> MoveAsync(ApproveApplicationItemInput input, ItemMatter matter)
    {
        var check = new InputCheck();
        var reason = check.Optional("reason", input.Reason, ApplicationItemRow.MaxReasonLength);
        if (matter.Move(ApplicationItemAction.Approve, reason) is { } refusal)
        {
            return refusal;
        }

        if (matter.Found is not { } found)
        {
            return GovernanceErrors.InputInvalid("id", "is of an item that is not in the catalogue any more");
        }

        // INVARIANT: what is not shared is reached by decision of the municipal government alone, be it closed since it was asked for.
        if (found.Item.SharingClass == SharingClass.NotShared || matter.Item.SharingClass == SharingClass.NotShared)
        {
            return GovernanceErrors.ItemNotShared();
        }

        Given.Write(input, matter, found, check);
        if ((check.Fault ?? await Provision.GiveAsync(matter, GrantOrigin.ProviderConsent)) is { } fault)
        {
            return fault;
        }

        matter.SignDecision();
        await matter.Scope.Clocks.MeetAsync(DeadlineKind.ApplicationAnswer, matter.Matter, matter.Scope.Cancellation);
        matter.NotifyApplicant(NotificationKind.Granted);
        return null;
    }
}
