using Catalog.Api.Calendar;
using Catalog.Api.Notifications.Streams;
using Catalog.Api.Notifications.Webhooks;

namespace Catalog.Api.Notifications;

/// <summary>Registers what tells departments: the sweep of their terms, streams and webhooks.</summary>
internal static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(NotificationSettings.Section).Get<NotificationSettings>() ?? new NotificationSettings());
        services.AddSingleton<ClockSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<ClockSweep>());
        services.AddSingleton<OutboxWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxWatch>());
        services.AddSingleton<StreamPlaces>();
        services.AddSingleton<NotificationEndpoint>();
        services.AddSingleton<AddressRules>();
        services.AddSingleton<WebhookCaller>();
        services.AddSingleton<WebhookRun>();
        services.AddHostedService<WebhookDelivery>();
        return services;
    }
}
