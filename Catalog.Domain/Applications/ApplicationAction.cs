using System.ComponentModel;

namespace Catalog.Domain.Applications;

/// <summary>What can be done with an application.</summary>
public enum ApplicationAction
{
    [Description("修改")]
    Change,

    [Description("提交")]
    Submit,

    /// <summary>It closes by itself with the last of its items.</summary>
    [Description("办结")]
    Close,

    [Description("撤回")]
    Withdraw,
}
