namespace Catalog.Api.Departments;

/// <summary>Whom to turn to in a department.</summary>
internal sealed record DepartmentContactInput(string Name, string Telephone);
