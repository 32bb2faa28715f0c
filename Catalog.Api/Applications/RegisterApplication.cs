using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Schema;
using Catalog.Domain.Applications;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Applications;

/// <summary>The office registers the uses of what is shared without condition.</summary>
internal sealed class RegisterApplication() : ApplicationMutation<ApplicationInput>(
    "registerApplication", Scopes.Admin, "登记申请: approves all items of an application that are shared without condition; they need an approved use, and no grant.")
{
    protected override void Ask(InputFields<ApplicationInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the application, such as AP-1.");
        fields.RequireRevision(input => input.Revision);
    }

    protected override async Task<MutationOutcome> ChangeAsync(ApplicationInput input, MutationScope scope)
    {
        var (matter, refusal) = await ApplicationMatter.OfOfficeAsync(input.Id, input.Revision, scope);
        if (refusal is not null)
        {
            return refusal;
        }

        var pending = (await matter!.OpenItemsAsync()).Where(item => item.Status == ApplicationItemStatus.PendingRegistration).ToList();
        if (pending.Count == 0)
        {
            return GovernanceErrors.TransitionForbidden(WireName.Of(ApplicationItemAction.Register), WireName.Of(matter.Row.Status), []);
        }

        foreach (var row in pending)
        {
            var item = (await ItemMatter.FindAsync(new ApplicationItemNumber(row.Id).ToString(), scope))!;
            if (item.IsOwn)
            {
                return GovernanceErrors.FourEyes();
            }

            (row.GivenDeliveryModes, row.GivenUntil, row.GivenRowScope) = (row.DeliveryModes, row.Until, row.RowScope);
            if ((item.Move(ApplicationItemAction.Register, null) ?? await Provision.GiveAsync(item, GrantOrigin.ProviderConsent)) is { } fault)
            {
                return fault;
            }

            item.SignDecision();
            item.NotifyApplicant(NotificationKind.Granted);
        }

        return MutationOutcome.Of(matter.Row.Id);
    }
}
