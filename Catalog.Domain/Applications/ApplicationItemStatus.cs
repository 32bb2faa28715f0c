using System.ComponentModel;

namespace Catalog.Domain.Applications;

/// <summary>Where one item of an application stands.</summary>
public enum ApplicationItemStatus
{
    [Description("草稿")]
    Draft,

    /// <summary>It is shared without condition: the office registers the use.</summary>
    [Description("待登记")]
    PendingRegistration,

    /// <summary>The provider answers, in the term of article 15.</summary>
    [Description("待提供部门答复")]
    PendingProvider,

    [Description("已同意")]
    Approved,

    /// <summary>With a written reason; the applicant can leave it at that, or negotiate.</summary>
    [Description("已拒绝")]
    Refused,

    /// <summary>Applicant and provider settle it between them.</summary>
    [Description("协商中")]
    Negotiating,

    /// <summary>The office coordinates between them.</summary>
    [Description("协调中")]
    Coordinating,

    /// <summary>The municipal government has to decide.</summary>
    [Description("已报市政府")]
    Petitioned,

    /// <summary>The municipal government decided that it is shared; the provider has to provide it, in the term of article 15.</summary>
    [Description("决定共享")]
    Decided,

    /// <summary>The municipal government decided that it is not shared.</summary>
    [Description("决定不予共享")]
    Rejected,

    [Description("已提供")]
    Provided,

    [Description("已撤回")]
    Withdrawn,
}
