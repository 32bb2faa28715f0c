using System.ComponentModel;

namespace Catalog.Domain.Resources;

/// <summary>What can be done with a draft.</summary>
public enum DraftAction
{
    [Description("修改")]
    Change,

    [Description("提交")]
    Submit,

    [Description("审查通过")]
    Pass,

    [Description("审查不通过")]
    Fail,

    [Description("退回")]
    Return,

    [Description("撤回")]
    Withdraw,

    [Description("发布")]
    Publish,
}
