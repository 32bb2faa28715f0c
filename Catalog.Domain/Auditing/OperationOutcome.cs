using System.ComponentModel;

namespace Catalog.Domain.Auditing;

/// <summary>What became of an operation.</summary>
public enum OperationOutcome
{
    [Description("已答复")]
    Answered,

    /// <summary>Answered but for at least one item.</summary>
    [Description("部分拒绝")]
    PartlyDenied,

    [Description("被拒绝")]
    Rejected,

    [Description("失败")]
    Failed,
}
