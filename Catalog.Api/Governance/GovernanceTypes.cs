using Catalog.Api.Departments;
using Catalog.Api.Drafts;
using GraphQL.Types;

namespace Catalog.Api.Governance;

/// <summary>The object types of the registers of governance.</summary>
internal static class GovernanceTypes
{
    public static IGraphType[] Create() =>
    [
        new GovernanceType(),
        .. SystemQueries.Types(),
        .. DraftQueries.Types(),
    ];
}
