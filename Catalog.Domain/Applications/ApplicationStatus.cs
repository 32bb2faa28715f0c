using System.ComponentModel;

namespace Catalog.Domain.Applications;

/// <summary>Where an application stands.</summary>
public enum ApplicationStatus
{
    [Description("草稿")]
    Draft,

    [Description("已提交")]
    Submitted,

    /// <summary>Nothing can be done any more about any of its items.</summary>
    [Description("已办结")]
    Closed,

    [Description("已撤回")]
    Withdrawn,
}
