using Catalog.Api.Governance;
using Catalog.Api.Schema;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>What of the register of systems can be asked for.</summary>
internal static class SystemQueries
{
    public static void Add(GovernanceType governance) =>
        governance.Ask(
            "systems",
            Reference.List(RegisteredSystemType.TypeName),
            "The systems that are registered, by their client ids.",
            async (reader, context) => await reader.Context.Systems.AsNoTracking()
                .Where(row => reader.SeesAll || row.Department == reader.Department.Value)
                .OrderBy(row => row.ClientId)
                .ToListAsync(context.CancellationToken));

    public static IGraphType[] Types() => [new RegisteredSystemType()];
}
