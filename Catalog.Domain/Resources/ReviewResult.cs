using System.ComponentModel;

namespace Catalog.Domain.Resources;

/// <summary>What the confidentiality review before publication came to (保密审查). Source: 咸政办发〔2019〕5号, article 24.</summary>
public enum ReviewResult
{
    [Description("通过")]
    Passed,

    [Description("不通过")]
    Failed,
}
