using System.ComponentModel;

namespace Catalog.Domain.Uses;

/// <summary>What can be done with a use.</summary>
public enum UseAction
{
    /// <summary>With the first item that is approved for it.</summary>
    [Description("批准")]
    Approve,

    [Description("暂停")]
    Suspend,

    [Description("恢复")]
    Resume,

    [Description("撤销")]
    Revoke,
}
