using Catalog.Api.Applications;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Grants;

/// <summary>What of the register of grants can be asked for.</summary>
internal static class GrantQueries
{
    public static void Add(GovernanceType governance) => governance.Ask(
        "grants",
        Reference.To(RowPageType<GrantRow>.NameOf(RegisteredGrantType.TypeName)),
        "The grants that the department's systems have, and those of items that it provides, the newest first.",
        async (reader, context) => await RowPages.ReadAsync(context, Chosen(context, Seen(reader, OperationScope.Of(context)), reader)),
        [
            .. RowPages.Arguments("grants"),
            new QueryArgument(Reference.To("String")) { Name = "item", Description = "Those of an item, by its code or its place in the schema." },
            new QueryArgument(Reference.To("String")) { Name = "system", Description = "Those of a system, by its client id." },
            new QueryArgument(Reference.To(nameof(GrantStatus))) { Name = "status", Description = "Those that stand so." },
        ]);

    public static IGraphType[] Types() => [new RegisteredGrantType(), new RowPageType<GrantRow>(RegisteredGrantType.TypeName)];

    private static IQueryable<GrantRow> Seen(GovernanceReader reader, OperationScope scope)
    {
        if (reader.SeesAll)
        {
            return reader.Context.Grants;
        }

        var (department, codes) = (reader.Department.Value, ProvidedItems.Codes(reader, scope));
        return reader.Context.Grants.Where(row => codes.Contains(row.Item)
            || reader.Context.Uses.Any(use => use.Id == row.Use && reader.Context.Systems.Any(system => system.ClientId == use.System && system.Department == department)));
    }

    private static IQueryable<GrantRow> Chosen(IResolveFieldContext context, IQueryable<GrantRow> rows, GovernanceReader reader)
    {
        if (context.GetArgument<string?>("item") is { } item)
        {
            var code = AskedItems.Find(OperationScope.Of(context).Catalogue, item)?.Item.Code.Value ?? item;
            rows = rows.Where(row => row.Item == code);
        }

        if (context.GetArgument<string?>("system") is { } client)
        {
            rows = rows.Where(row => reader.Context.Uses.Any(use => use.Id == row.Use && use.System == client));
        }

        return context.GetArgument<GrantStatus?>("status") is { } status ? rows.Where(row => row.Status == status) : rows;
    }
}
