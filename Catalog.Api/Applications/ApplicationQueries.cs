using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>What of the register of applications can be asked for.</summary>
internal static class ApplicationQueries
{
    public static void Add(GovernanceType governance)
    {
        governance.Ask(
            "applications",
            Reference.To(RowPageType<ApplicationRow>.NameOf(ApplicationType.TypeName)),
            "The applications of the department and those for items that it provides, the newest first.",
            async (reader, context) =>
            {
                var rows = Seen(reader, OperationScope.Of(context));
                return await RowPages.ReadAsync(context, context.GetArgument<ApplicationStatus?>("status") is { } status ? rows.Where(row => row.Status == status) : rows);
            },
            [.. RowPages.Arguments("applications"), new QueryArgument(Reference.To(nameof(ApplicationStatus))) { Name = "status", Description = "Those that stand so." }]);
        governance.Ask(
            "application",
            Reference.To(ApplicationType.TypeName),
            "An application by its number; null where there is none that may be seen.",
            async (reader, context) => ApplicationNumber.TryParse(context.GetArgument<string>("id"), out var id)
                ? await Seen(reader, OperationScope.Of(context)).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, context.CancellationToken)
                : null,
            new QueryArgument(Reference.Required("String")) { Name = "id", Description = "Its number, such as AP-1." });
    }

    public static IGraphType[] Types() =>
        [new ApplicationType(), new ApplicationItemType(), new ApplicationItemInputType(), new RowPageType<ApplicationRow>(ApplicationType.TypeName)];

    private static IQueryable<ApplicationRow> Seen(GovernanceReader reader, OperationScope scope)
    {
        if (reader.SeesAll)
        {
            return reader.Context.Applications;
        }

        var department = reader.Department.Value;
        var provided = ProvidedItems.Of(reader.Context.ApplicationItems, reader, scope);
        return reader.Context.Applications.Where(row => row.Department == department || provided.Any(item => item.Application == row.Id));
    }
}
