using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Calendar;

/// <summary>Has a clock stand still.</summary>
internal sealed class SuspendClock()
    : ChangeClock<SuspendClockInput>("suspendClock", ClockAction.Suspend, NotificationKind.Suspended, "中止计时: the term counts no days until it is resumed.")
{
    protected override void Ask(InputFields<SuspendClockInput> fields)
    {
        fields.Require(input => input.Clock, "String", "The number of the clock.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words for those who wait.");
        fields.Allow(input => input.From, "Date", "The first day that is not counted, by the time of China; today unless given, and no later.");
    }

    protected override Task<RequestError?> MoveAsync(SuspendClockInput input, ClockRow clock, MutationScope scope)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, ClockSuspensionRow.MaxReasonLength);
        var from = input.From is null ? scope.Today : InputCheck.Day(input.From);
        if (from > scope.Today || from < clock.StartedOn)
        {
            check.Fail("from", $"must be a day from {clock.StartedOn:O}, on which the clock started, to {scope.Today:O}");
        }

        if (check.Fault is null)
        {
            scope.Context.ClockSuspensions.Add(new ClockSuspensionRow { Clock = clock.Id, From = from, Reason = reason });
        }

        return Task.FromResult(check.Fault);
    }
}
