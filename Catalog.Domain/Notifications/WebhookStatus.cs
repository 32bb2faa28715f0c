using System.ComponentModel;

namespace Catalog.Domain.Notifications;

/// <summary>Whether a webhook is called.</summary>
public enum WebhookStatus
{
    [Description("启用")]
    Active,

    [Description("已停用")]
    Disabled,

    /// <summary>It could not be reached for days, or said that it is gone.</summary>
    [Description("已放弃")]
    GivenUp,
}
