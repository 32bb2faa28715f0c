namespace Catalog.Api.Notifications.Streams;

/// <summary>Maps the stream of notifications.</summary>
internal static class NotificationAddress
{
    public static void MapNotifications(this WebApplication application) =>
        application.MapGet(NotificationEndpoint.Address, application.Services.GetRequiredService<NotificationEndpoint>().HandleAsync);
}
