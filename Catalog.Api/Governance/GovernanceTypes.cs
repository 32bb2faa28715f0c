using Catalog.Api.Applications;
using Catalog.Api.Departments;
using Catalog.Api.Grants;
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

        .. ApplicationQueries.Types(),
        .. GrantQueries.Types(),
        .. UseQueries.Types(),
    ];
}
