using System.ComponentModel;

namespace Catalog.Domain.Supply;

/// <summary>Where a supply stands.</summary>
public enum SupplyStatus
{
    /// <summary>It is being taken; or the node that took it has died, and it can be resumed.</summary>
    [Description("接收中")]
    Running,

    [Description("已完成")]
    Complete,

    /// <summary>It came to an end before its content did; the batches that are committed stay, and it can be resumed.</summary>
    [Description("已中断")]
    BrokenOff,
}
