using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Uses;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Uses;

/// <summary>What of the register of uses can be asked for.</summary>
internal static class UseQueries
{
    public static void Add(GovernanceType governance) => governance.Ask(
        "uses",
        Reference.To(RowPageType<UseRow>.NameOf(RegisteredUseType.TypeName)),
        "The uses of the department's systems, the newest first.",
        async (reader, context) =>
        {
            var rows = Seen(reader);
            rows = context.GetArgument<string?>("system") is { } client ? rows.Where(row => row.System == client) : rows;
            return await RowPages.ReadAsync(context, context.GetArgument<UseStatus?>("status") is { } status ? rows.Where(row => row.Status == status) : rows);
        },
        [
            .. RowPages.Arguments("uses"),
            new QueryArgument(Reference.To("String")) { Name = "system", Description = "Those of a system, by its client id." },
            new QueryArgument(Reference.To(nameof(UseStatus))) { Name = "status", Description = "Those that stand so." },
        ]);

    public static IGraphType[] Types() => [new RegisteredUseType(), new RowPageType<UseRow>(RegisteredUseType.TypeName)];

    private static IQueryable<UseRow> Seen(GovernanceReader reader)
    {
        var department = reader.Department.Value;
        return reader.SeesAll
            ? reader.Context.Uses
            : reader.Context.Uses.Where(row => reader.Context.Systems.Any(system => system.ClientId == row.System && system.Department == department));
    }
}
