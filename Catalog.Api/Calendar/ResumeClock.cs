using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Calendar;

/// <summary>Has a clock go on that stood still.</summary>
internal sealed class ResumeClock()
    : ChangeClock<ResumeClockInput>("resumeClock", ClockAction.Resume, NotificationKind.Resumed, "恢复计时: the term counts again, from the day after today on.")
{
    protected override void Ask(InputFields<ResumeClockInput> fields)
    {
        fields.Require(input => input.Clock, "String", "The number of the clock.");
        fields.RequireRevision(input => input.Revision);
    }

    protected override async Task<RequestError?> MoveAsync(ResumeClockInput input, ClockRow clock, MutationScope scope)
    {
        await scope.Clocks.EndSuspensionAsync(clock, scope.Cancellation);
        return null;
    }
}
