using Catalog.Domain.Procedures;

namespace Catalog.Domain.Departments;

/// <summary>How a registered department stands and moves, and all its systems with it.</summary>
public static class DepartmentProcedure
{
    public static Procedure<DepartmentStatus, DepartmentAction> Value { get; } = new(
        DepartmentStatus.Active,
        (DepartmentStatus.Active, DepartmentAction.Suspend, DepartmentStatus.Suspended),
        (DepartmentStatus.Suspended, DepartmentAction.Resume, DepartmentStatus.Active));
}
