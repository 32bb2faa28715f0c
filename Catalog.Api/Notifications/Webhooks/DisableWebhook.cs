using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Ends a webhook.</summary>
internal sealed class DisableWebhook() : Mutation<DisableWebhookInput, ShownWebhook>(
    "disableWebhook", Scopes.Read | Scopes.Steward | Scopes.Admin, WebhookType.TypeName, "停用通知回调: nothing is sent to the address any more.")
{
    private const Scopes ForOthers = Scopes.Steward | Scopes.Admin;

    protected override void Ask(InputFields<DisableWebhookInput> fields)
    {
        fields.Require(input => input.Webhook, "String", "The number of the webhook.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(DisableWebhookInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, WebhookRow.MaxReasonLength);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await FindAsync(input.Webhook, scope) is not { } webhook || (webhook.Department != scope.Department.Value && !scope.IsAdmin))
        {
            return GovernanceErrors.NotFound("webhook", input.Webhook);
        }

        if (webhook.System != scope.Caller.ClientId.Value && (scope.Caller.Scopes & ForOthers) == 0)
        {
            return GovernanceErrors.GovernanceScopeRequired(ForOthers) with { Status = null };
        }

        if (webhook.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        if (WebhookProcedure.Value.Next(webhook.Status, WebhookAction.Disable) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(WebhookProcedure.Value, webhook.Status, WebhookAction.Disable);
        }

        (webhook.Status, webhook.StatusReason) = (next, reason);
        return MutationOutcome.Of(webhook.Id);
    }

    protected override async Task<ShownWebhook> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return new ShownWebhook(
            await context.Webhooks.AsNoTracking().SingleAsync(row => row.Id == id, cancellation),
            await context.WebhookQueues.AsNoTracking().SingleAsync(row => row.Webhook == id, cancellation));
    }

    private static async Task<WebhookRow?> FindAsync(string number, MutationScope scope) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await scope.Context.Webhooks.FindAsync([id], scope.Cancellation) : null;
}
