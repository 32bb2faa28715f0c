using System.Globalization;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>What of the webhooks can be asked for.</summary>
internal static class WebhookQueries
{
    private const string Webhook = "webhook";

    public static void Add(GovernanceType governance)
    {
        governance.Ask(
            "webhooks",
            Reference.To(RowPageType<ShownWebhook>.NameOf(WebhookType.TypeName)),
            "通知回调: the webhooks of the caller's department, and how far each has been served.",
            async (reader, context) => await RowPages.ReadAsync(context, Rows(reader)) is { } page
                ? new RowPage<ShownWebhook>(await ShownAsync(page.Rows, reader.Context, context.CancellationToken), page.EndCursor, page.HasNextPage, page.CountAsync)
                : null,
            RowPages.Arguments("webhooks"));
        governance.Ask(
            "deliveries",
            Reference.To(RowPageType<WebhookDeliveryRow>.NameOf(WebhookDeliveryType.TypeName)),
            "通知投递: what was sent to webhooks, and arrived or was given up.",
            async (reader, context) =>
            {
                var webhook = context.GetArgument<string?>(Webhook);
                var seen = Rows(reader);
                var rows = reader.Context.WebhookDeliveries.Where(row => seen.Any(one => one.Id == row.Webhook));
                if (webhook is not null)
                {
                    var id = long.TryParse(webhook, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                    rows = rows.Where(row => row.Webhook == id);
                }

                return await RowPages.ReadAsync(context, rows);
            },
            [.. RowPages.Arguments("deliveries"), new(Reference.To("String")) { Name = Webhook, Description = "The number of a webhook." }]);
    }

    public static IGraphType[] Types() =>
    [
        new WebhookType(),
        new WebhookDeliveryType(),
        new RowPageType<ShownWebhook>(WebhookType.TypeName),
        new RowPageType<WebhookDeliveryRow>(WebhookDeliveryType.TypeName),
    ];

    private static IQueryable<WebhookRow> Rows(GovernanceReader reader) =>
        reader.Context.Webhooks.Where(row => reader.SeesAll || row.Department == reader.Department.Value);

    private static async Task<IReadOnlyList<ShownWebhook>> ShownAsync(IReadOnlyList<WebhookRow> rows, CatalogContext context, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var queues = await context.WebhookQueues.AsNoTracking().Where(queue => ids.Contains(queue.Webhook)).ToDictionaryAsync(queue => queue.Webhook, cancellation);
        return [.. rows.Select(row => new ShownWebhook(row, queues[row.Id]))];
    }
}
