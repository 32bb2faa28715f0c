using System.ComponentModel;

namespace Catalog.Domain.Exports;

/// <summary>What became of an export.</summary>
public enum ExportOutcome
{
    /// <summary>It is being sent.</summary>
    [Description("传输中")]
    Running,

    /// <summary>All rows were sent.</summary>
    [Description("已完成")]
    Complete,

    /// <summary>It was stopped half-way, because what it was decided by does not hold any more.</summary>
    [Description("已中止")]
    Stopped,

    /// <summary>It broke off: its client, or this service, failed it.</summary>
    [Description("已中断")]
    BrokenOff,
}
