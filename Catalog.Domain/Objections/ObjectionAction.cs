using System.ComponentModel;

namespace Catalog.Domain.Objections;

/// <summary>What can be done with an objection.</summary>
public enum ObjectionAction
{
    [Description("认定技术原因")]
    FindTechnical,

    [Description("转责任部门")]
    Refer,

    /// <summary>The office finds no difference.</summary>
    [Description("认定无差异")]
    Dismiss,

    [Description("更正")]
    Correct,

    [Description("确认无误")]
    Confirm,

    [Description("出具报告")]
    Report,

    [Description("撤回")]
    Withdraw,
}
