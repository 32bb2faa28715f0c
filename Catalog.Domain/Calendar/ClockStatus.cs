using System.ComponentModel;

namespace Catalog.Domain.Calendar;

/// <summary>Where a clock stands.</summary>
public enum ClockStatus
{
    [Description("计时中")]
    Running,

    /// <summary>It counts no days for now.</summary>
    [Description("已中止")]
    Suspended,

    /// <summary>What was to be done is done, in time or not.</summary>
    [Description("已办结")]
    Met,

    /// <summary>There is nothing to be done any more.</summary>
    [Description("已终止")]
    Cancelled,
}
