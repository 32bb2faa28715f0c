using System.ComponentModel;

namespace Catalog.Domain.Calendar;

/// <summary>What can be done with a clock.</summary>
public enum ClockAction
{
    [Description("中止计时")]
    Suspend,

    [Description("恢复计时")]
    Resume,

    [Description("办结")]
    Meet,

    [Description("终止")]
    Cancel,
}
