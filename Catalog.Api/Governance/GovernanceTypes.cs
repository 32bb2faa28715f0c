using Catalog.Api.Agreements;
using Catalog.Api.Applications;
using Catalog.Api.Calendar;
using Catalog.Api.Departments;
using Catalog.Api.Discrepancies;
using Catalog.Api.Drafts;
using Catalog.Api.Export;
using Catalog.Api.Grants;
using Catalog.Api.Notifications;
using Catalog.Api.Notifications.Webhooks;
using Catalog.Api.Objections;
using Catalog.Api.Sharing;
using Catalog.Api.Supervision;
using Catalog.Api.Supply;
using Catalog.Api.Uses;
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

        .. ExportQueries.Types(),
        .. ApplicationQueries.Types(),
        .. GrantQueries.Types(),
        .. UseQueries.Types(),
        .. DraftQueries.Types(),
        .. DepartmentQueries.Types(),
        .. LegalBasisQueries.Types(),
        .. AgreementQueries.Types(),
        .. DiscrepancyQueries.Types(),
        .. SupplyQueries.Types(),
    ];

    /// <summary>The inputs inside the inputs of mutations.</summary>
    public static IGraphType[] Inputs() => [.. ObjectionQueries.Inputs()];
}
