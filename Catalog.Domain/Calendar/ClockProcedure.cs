using Catalog.Domain.Procedures;

namespace Catalog.Domain.Calendar;

/// <summary>How a clock runs, stands still and ends.</summary>
public static class ClockProcedure
{
    public static Procedure<ClockStatus, ClockAction> Value { get; } = new(
        ClockStatus.Running,
        (ClockStatus.Running, ClockAction.Suspend, ClockStatus.Suspended),
        (ClockStatus.Running, ClockAction.Meet, ClockStatus.Met),
        (ClockStatus.Running, ClockAction.Cancel, ClockStatus.Cancelled),
        (ClockStatus.Suspended, ClockAction.Resume, ClockStatus.Running),
        (ClockStatus.Suspended, ClockAction.Meet, ClockStatus.Met),
        (ClockStatus.Suspended, ClockAction.Cancel, ClockStatus.Cancelled));
}
