using System.ComponentModel;

namespace Catalog.Domain.Calendar;

/// <summary>What a day is to offices.</summary>
public enum DayKind
{
    [Description("工作日")]
    WorkingDay,

    /// <summary>A day of a weekend that is worked for a day off elsewhere.</summary>
    [Description("调休工作日")]
    MakeUpDay,

    [Description("周末")]
    Weekend,

    [Description("节假日")]
    Holiday,

    /// <summary>No calendar is published for its year yet.</summary>
    [Description("日历未知")]
    Unknown,
}
