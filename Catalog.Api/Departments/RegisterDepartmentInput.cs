namespace Catalog.Api.Departments;

/// <summary>Which department is onboarded, and who answers for what in it.</summary>
internal sealed record RegisterDepartmentInput(
    string Code,
    string Name,
    DepartmentContactInput LeaderInCharge,
    DepartmentContactInput ResponsiblePerson,
    DepartmentContactInput TechnicalPerson);
