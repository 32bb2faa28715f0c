namespace Catalog.Domain.Departments;

/// <summary>Whether a department takes part in the sharing of information.</summary>
public enum DepartmentStatus
{
    Active,
    Suspended,
}
