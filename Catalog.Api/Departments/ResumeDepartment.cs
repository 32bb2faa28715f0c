using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>Lets the systems of a suspended department ask again.</summary>
internal sealed class ResumeDepartment() : ChangeDepartmentStatus("resumeDepartment", DepartmentAction.Resume, "恢复部门: its systems may ask again, but for those that are suspended themselves.");
