using Catalog.Api.Calendar;
using Catalog.Api.Departments;
using Catalog.Api.Notifications;
using Catalog.Api.Notifications.Webhooks;
using Catalog.Api.Objections;
using Catalog.Api.Supervision;
using GraphQL.Types;

namespace Catalog.Api.Governance;

/// <summary>The object types of the registers of governance.</summary>
internal static class GovernanceTypes
{
    public static IGraphType[] Create() =>
    [
        new GovernanceType(),
        .. SystemQueries.Types(),
        .. ObjectionQueries.Types(),
        .. ClockQueries.Types(),
        .. NotificationQueries.Types(),
        .. WebhookQueries.Types(),
        .. SupervisionQueries.Types(),
    ];

    /// <summary>The inputs inside the inputs of mutations.</summary>
    public static IGraphType[] Inputs() => [.. ObjectionQueries.Inputs()];
}
