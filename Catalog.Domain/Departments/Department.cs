namespace Catalog.Domain.Departments;

/// <summary>A department that provides or uses shared information.</summary>
public sealed record Department(
    DepartmentCode Code,
    string Name,
    DepartmentStatus Status)
{
    /// <summary>Decisions do not depend on them; they are published beside its name.</summary>
    public DepartmentContacts? Contacts { get; init; }
}
