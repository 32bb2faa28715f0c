namespace Catalog.Domain.Departments;

/// <summary>A system of a department that asks for records; its tokens carry its client id.</summary>
/// <param name="IsTrustedOnly">Whether it may run only operations that were registered for it beforehand.</param>
public sealed record ConsumingSystem(
    ClientId ClientId,
    string Name,
    DepartmentCode Department,
    SystemStatus Status,
    bool IsTrustedOnly = false);
