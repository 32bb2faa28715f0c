using System.ComponentModel;

namespace Catalog.Domain.Applications;

/// <summary>What can be done with one item of an application.</summary>
public enum ApplicationItemAction
{
    /// <summary>Submitted, where it is shared without condition.</summary>
    [Description("提交登记")]
    SubmitForRegistration,

    /// <summary>Submitted, where it is shared on a condition.</summary>
    [Description("提交提供部门")]
    SubmitToProvider,

    /// <summary>Submitted, where it is not shared: refused at once, on the legal basis that closes it.</summary>
    [Description("提交不予共享项")]
    SubmitClosed,

    [Description("登记")]
    Register,

    [Description("同意")]
    Approve,

    [Description("拒绝")]
    Refuse,

    [Description("协商")]
    Negotiate,

    [Description("协调")]
    Coordinate,

    [Description("报请决定")]
    Petition,

    [Description("决定共享")]
    DecideToShare,

    [Description("决定不予共享")]
    DecideNotToShare,

    [Description("提供")]
    Provide,

    [Description("撤回")]
    Withdraw,
}
