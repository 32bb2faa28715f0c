using System.Globalization;
using System.Security.Cryptography;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Registers a webhook for a system of the caller's department. The key is shown in this answer alone.</summary>
internal sealed class RegisterWebhook() : Mutation<RegisterWebhookInput, ShownWebhook>(
    "registerWebhook", Scopes.Read | Scopes.Steward | Scopes.Admin, WebhookType.TypeName, "登记通知回调: from now on, the notifications of the department are sent to the address, signed.")
{
    private const Scopes ForOthers = Scopes.Steward | Scopes.Admin;

    protected override void Ask(InputFields<RegisterWebhookInput> fields)
    {
        fields.Require(input => input.Url, "String", "The address, https://…");
        fields.Allow(input => input.System, "String", "The client id of a system of the caller's department; the caller unless given. Where it is suspended, nothing is sent.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(RegisterWebhookInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var (url, problem) = scope.Services.GetRequiredService<AddressRules>().Read(check.Text("url", input.Url, WebhookRow.MaxUrlLength));
        if (problem is not null)
        {
            check.Fail("url", problem);
        }

        if (check.Fault is { } fault)
        {
            return fault;
        }

        var client = input.System ?? scope.Caller.ClientId.Value;
        if (client != scope.Caller.ClientId.Value && (scope.Caller.Scopes & ForOthers) == 0)
        {
            return GovernanceErrors.GovernanceScopeRequired(ForOthers) with { Status = null };
        }

        if (await scope.Context.Systems.FindAsync([client], scope.Cancellation) is not { } system || (system.Department != scope.Department.Value && !scope.IsAdmin))
        {
            return GovernanceErrors.NotFound("system", client);
        }

        return system.Department == scope.Department.Value ? await AddAsync(system, url!, scope) : GovernanceErrors.OtherDepartment();
    }

    protected override async Task<ShownWebhook> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return new ShownWebhook(
            await context.Webhooks.AsNoTracking().SingleAsync(row => row.Id == id, cancellation),
            await context.WebhookQueues.AsNoTracking().SingleAsync(row => row.Webhook == id, cancellation),
            await context.WebhookSecrets.Where(row => row.Webhook == id).Select(row => row.Value).SingleAsync(cancellation));
    }

    private static async Task<MutationOutcome> AddAsync(SystemRow system, Uri url, MutationScope scope)
    {
        var limit = scope.Services.GetRequiredService<NotificationSettings>().WebhooksPerSystem;
        var hash = TextHash.Of(url.AbsoluteUri);
        var active = await scope.Context.Webhooks.AsNoTracking().Where(row => row.System == system.ClientId && row.Status == WebhookStatus.Active).Select(row => row.UrlSha256).ToListAsync(scope.Cancellation);
        if (active.Contains(hash))
        {
            return GovernanceErrors.AlreadyExists();
        }

        if (active.Count >= limit)
        {
            return GovernanceErrors.WebhooksTooMany(limit);
        }

        var webhook = new WebhookRow
        {
            System = system.ClientId,
            Department = system.Department,
            WebhookUrl = url.AbsoluteUri,
            Host = url.IdnHost,
            UrlSha256 = hash,
            Status = WebhookProcedure.Value.Start,
            RegisteredBy = scope.Caller.ClientId.Value,
            RegisteredAt = scope.Now,
        };
        scope.Context.Webhooks.Add(webhook);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        scope.Context.WebhookSecrets.Add(new WebhookSecretRow { Webhook = webhook.Id, Value = RandomNumberGenerator.GetBytes(WebhookSecretRow.Length) });
        scope.Context.WebhookQueues.Add(new WebhookQueueRow
        {
            Webhook = webhook.Id,
            LastDelivered = await scope.Context.Notifications.MaxAsync(row => (long?)row.Id, scope.Cancellation) ?? 0,
        });
        return MutationOutcome.Of(webhook.Id);
    }
}
