using System.ComponentModel;

namespace Catalog.Domain.Resources;

/// <summary>Where a draft of a change of the catalogue stands.</summary>
public enum DraftStatus
{
    [Description("草稿")]
    Draft,

    [Description("已提交")]
    Submitted,

    [Description("已审查")]
    Reviewed,

    [Description("已退回")]
    Returned,

    [Description("已发布")]
    Published,

    [Description("已撤回")]
    Withdrawn,
}
