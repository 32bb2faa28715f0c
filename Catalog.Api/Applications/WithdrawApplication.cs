using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Calendar;

namespace Catalog.Api.Applications;

/// <summary>Withdraws an application or some of its items. What was approved before stays approved.</summary>
internal sealed class WithdrawApplication() : ApplicationMutation<WithdrawApplicationInput>(
    "withdrawApplication", Applicants, "撤回申请: nothing is done any more about what is withdrawn. So an applicant also leaves a refusal at that.")
{
    protected override void Ask(InputFields<WithdrawApplicationInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the application, such as AP-1.");
        fields.RequireRevision(input => input.Revision);
        fields.AllowList(input => input.Items, "String", "The numbers of the items, such as AI-1; all about which something can still be done, unless told.");
        fields.Allow(input => input.Reason, "String", "Why, in words for those who have it on their desks.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(WithdrawApplicationInput input, MutationScope scope)
    {
        var (matter, refusal) = await ApplicationMatter.OfApplicantAsync(input.Id, input.Revision, scope);
        if (refusal is not null)
        {
            return refusal;
        }

        var check = new InputCheck();
        var reason = check.Optional("reason", input.Reason, ApplicationItemRow.MaxReasonLength);
        var open = await matter!.OpenItemsAsync();
        var items = input.Items is null ? open : WithdrawnItems.Choose("items", input.Items, open, check);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if ((input.Items is null ? matter.Move(ApplicationAction.Withdraw) : Refusal(matter.Row, items)) is { } refused)
        {
            return refused;
        }

        foreach (var item in items)
        {
            await scope.Clocks.CancelAsync(DeadlineKind.ApplicationAnswer, ApplicationMatter.Of(item), scope.Cancellation);
            await scope.Clocks.CancelAsync(DeadlineKind.DecisionProvision, ApplicationMatter.Of(item), scope.Cancellation);
            item.Status = ApplicationItemProcedure.Value.Next(item.Status, ApplicationItemAction.Withdraw)!.Value;
            item.StatusReason = reason;
            matter.CountDown();
        }

        return MutationOutcome.Of(matter.Row.Id);
    }

    /// <summary>A draft's items are withdrawn by changing it.</summary>
    private static RequestError? Refusal(ApplicationRow row, IReadOnlyList<ApplicationItemRow> items) =>
        row.Status != ApplicationStatus.Submitted
            ? GovernanceErrors.TransitionForbidden(
                WireName.Of(ApplicationItemAction.Withdraw), WireName.Of(row.Status), ApplicationProcedure.Value.ActionsIn(row.Status).Select(possible => WireName.Of(possible)))
            : items.Count == 0 ? GovernanceErrors.InputInvalid("items", "must name an item") : null;
}
