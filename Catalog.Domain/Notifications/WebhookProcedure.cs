using Catalog.Domain.Procedures;

namespace Catalog.Domain.Notifications;

/// <summary>How a webhook ends; one that ended is not called again, and another can be registered.</summary>
public static class WebhookProcedure
{
    public static Procedure<WebhookStatus, WebhookAction> Value { get; } = new(
        WebhookStatus.Active,
        (WebhookStatus.Active, WebhookAction.Disable, WebhookStatus.Disabled),
        (WebhookStatus.Active, WebhookAction.GiveUp, WebhookStatus.GivenUp));
}
