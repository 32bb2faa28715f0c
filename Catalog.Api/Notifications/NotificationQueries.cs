using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Notifications;

/// <summary>What of the notifications can be asked for.</summary>
internal static class NotificationQueries
{
    private const string Kind = "kind";

    public static void Add(GovernanceType governance) => governance.Ask(
        "notifications",
        Reference.To(RowPageType<NotificationRow>.NameOf(NotificationType.TypeName)),
        "通知: what the caller's department was told of.",
        async (reader, context) =>
        {
            var kind = context.GetArgument<NotificationKind?>(Kind);
            return await RowPages.ReadAsync(
                context,
                reader.Context.Notifications.Where(row => row.Department == reader.Department.Value && (kind == null || row.Kind == kind)));
        },
        [.. RowPages.Arguments("notifications"), new(Reference.To(nameof(NotificationKind))) { Name = Kind, Description = "What they tell of." }]);

    public static IGraphType[] Types() => [new NotificationType(), new MatterType(), new RowPageType<NotificationRow>(NotificationType.TypeName)];
}
