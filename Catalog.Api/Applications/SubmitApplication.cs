using System.Globalization;
using Catalog.Api.Departments;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Calendar;
using Catalog.Domain.Departments;
using Catalog.Domain.Notifications;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Applications;

/// <summary>Submits a draft: each item goes the way of its sharing class.</summary>
internal sealed class SubmitApplication() : ApplicationMutation<ApplicationInput>(
    "submitApplication",
    Applicants,
    "提交申请: what is shared without condition goes to the office for registration, what is shared on a condition to its provider, who has ten working days; what is not shared is refused at once, with the citation that closes it.")
{
    protected override void Ask(InputFields<ApplicationInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the application, such as AP-1.");
        fields.RequireRevision(input => input.Revision);
    }

    protected override async Task<MutationOutcome> ChangeAsync(ApplicationInput input, MutationScope scope)
    {
        var (matter, refusal) = await ApplicationMatter.OfApplicantAsync(input.Id, input.Revision, scope);
        if ((refusal ?? matter!.Move(ApplicationAction.Submit)) is { } refused)
        {
            return refused;
        }

        var row = matter!.Row;
        if ((await scope.Context.Systems.FindAsync([row.System], scope.Cancellation))!.Status != SystemStatus.Active)
        {
            return GovernanceErrors.InputInvalid("id", "is of an application for a system that is suspended");
        }

        (row.SubmittedAt, row.SubmittedBy) = (scope.Now, scope.Caller.ClientId.Value);
        var items = await matter.OpenItemsAsync();
        for (var i = 0; i < items.Count; i++)
        {
            if (await SubmitAsync(string.Create(CultureInfo.InvariantCulture, $"items[{i}]"), items[i], row, scope) is { } fault)
            {
                return fault;
            }
        }

        if (items.Any(item => item.Status == ApplicationItemStatus.PendingRegistration))
        {
            foreach (var office in await Offices.OfAsync(scope.Context, scope.Cancellation))
            {
                scope.Notify(NotificationKind.NewApplication, office, Domain.Procedures.Matter.Of(Domain.Procedures.MatterKind.Application, row.Id));
            }
        }

        return MutationOutcome.Of(row.Id);
    }

    private static async Task<RequestError?> SubmitAsync(string at, ApplicationItemRow item, ApplicationRow application, MutationScope scope)
    {
        if (!ItemCode.TryParse(item.Item, out var code) || scope.Catalogue.FindItem(code) is not { } found)
        {
            return GovernanceErrors.InputInvalid($"{at}.item", "is not in the catalogue any more");
        }

        var providers = await ItemProviders.OfAsync(found.Resource, scope.Context, scope.Cancellation);
        if (providers is not [var responsible, ..])
        {
            return GovernanceErrors.InputInvalid($"{at}.item", "is of a department that is not onboarded so far");
        }

        if (providers.Contains(application.Department))
        {
            return GovernanceErrors.InputInvalid($"{at}.item", "is one of the department's own: it needs no application");
        }

        if (item.Until <= scope.Now)
        {
            return GovernanceErrors.InputInvalid($"{at}.until", "is over");
        }

        var (use, refusal) = await RequestedUses.FindOrMakeAsync(item, application, scope);
        if (refusal is not null)
        {
            return refusal;
        }

        (item.SharingClass, item.Provider, item.Use) = (found.Item.SharingClass, responsible, use!.Id);
        var action = found.Item.SharingClass switch
        {
            SharingClass.Unconditional => ApplicationItemAction.SubmitForRegistration,
            SharingClass.Conditional => ApplicationItemAction.SubmitToProvider,
            _ => ApplicationItemAction.SubmitClosed,
        };
        item.Status = ApplicationItemProcedure.Value.Next(item.Status, action)!.Value;
        if (item.Status == ApplicationItemStatus.Refused)
        {
            item.RefusalReason = $"{item.Item} {found.Item.Name} 不予共享: {found.Item.LegalBasis!.Citation}";
        }

        if (item.Status == ApplicationItemStatus.PendingProvider)
        {
            scope.Clocks.Start(DeadlineKind.ApplicationAnswer, responsible, ApplicationMatter.Of(item));
            foreach (var provider in providers)
            {
                scope.Notify(NotificationKind.NewApplication, provider, ApplicationMatter.Of(item));
            }
        }

        return null;
    }
}
