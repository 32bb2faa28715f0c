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
using Catalog.Api.Schema;
using Catalog.Api.Sharing;
using Catalog.Api.Supervision;
using Catalog.Api.Supply;
using Catalog.Api.Uses;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Governance;

/// <summary>The registers of governance as the schema shows them.</summary>
internal sealed class GovernanceType : MetadataType<GovernanceReader>
{
    public const string TypeName = "Governance";

    public GovernanceType()
        : base(TypeName, "治理: the registers of what departments do before and after a field is read. Each department sees what it has a part in, and the office all.")
    {
        SystemQueries.Add(this);
        ObjectionQueries.Add(this);
        ClockQueries.Add(this);
        NotificationQueries.Add(this);
        WebhookQueries.Add(this);
        SupervisionQueries.Add(this);

        ExportQueries.Add(this);
        ApplicationQueries.Add(this);
        GrantQueries.Add(this);
        UseQueries.Add(this);
        DraftQueries.Add(this);
        DepartmentQueries.Add(this);
        LegalBasisQueries.Add(this);
        AgreementQueries.Add(this);
        DiscrepancyQueries.Add(this);
        SupplyQueries.Add(this);
    }

    /// <summary>Adds a field whose value is read from the registers.</summary>
    public void Ask(string name, IGraphType type, string description, Func<GovernanceReader, IResolveFieldContext, Task<object?>> answer, params QueryArgument[] arguments) =>
        Field(name, type).Description(description).Arguments(arguments).ResolveAsync(context => answer(context.Source, context));
}
