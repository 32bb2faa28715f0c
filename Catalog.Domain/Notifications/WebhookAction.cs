using System.ComponentModel;

namespace Catalog.Domain.Notifications;

/// <summary>What can be done with a webhook.</summary>
public enum WebhookAction
{
    [Description("停用")]
    Disable,

    [Description("放弃投递")]
    GiveUp,
}
