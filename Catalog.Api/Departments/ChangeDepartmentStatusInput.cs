namespace Catalog.Api.Departments;

/// <summary>Which department is suspended or may go on, and why.</summary>
internal sealed record ChangeDepartmentStatusInput(string Code, int Revision, string Reason);
