using Catalog.Api.Schema;
using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>What the registers of now know of those whom entries name; null where they know them no longer.</summary>
internal static class RegisteredNames
{
    public static ConsumingSystem? System(OperationScope scope, ClientId? system) =>
        system is null ? null : scope.Access.Book.Systems.FirstOrDefault(candidate => candidate.ClientId == system);

    public static Department? Department(OperationScope scope, DepartmentCode? department) =>
        department is null ? null : scope.Access.Book.Departments.FirstOrDefault(candidate => candidate.Code == department);

    public static LegalBasis? LegalBasis(OperationScope scope, LegalBasisCode? legalBasis) =>
        legalBasis is null ? null : scope.Access.Book.LegalBases.FirstOrDefault(candidate => candidate.Code == legalBasis);
}
