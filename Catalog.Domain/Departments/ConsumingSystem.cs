namespace Catalog.Domain.Departments;

/// <summary>A system of a department that asks for records; its tokens carry its client id.</summary>
public sealed record ConsumingSystem(
    ClientId ClientId,
    string Name,
    DepartmentCode Department,
    SystemStatus Status);
