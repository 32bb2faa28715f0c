using Catalog.Api.Agreements;
using Catalog.Api.Departments;
using Catalog.Api.Sharing;
using GraphQL.Types;

namespace Catalog.Api.Governance;

/// <summary>The object types of the registers of governance.</summary>
internal static class GovernanceTypes
{
    public static IGraphType[] Create() =>
    [
        new GovernanceType(),
        .. SystemQueries.Types(),
        .. DepartmentQueries.Types(),
        .. LegalBasisQueries.Types(),
        .. AgreementQueries.Types(),
    ];
}
