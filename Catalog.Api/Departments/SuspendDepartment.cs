using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>Suspends a department: no request of any of its systems is answered any more.</summary>
internal sealed class SuspendDepartment() : ChangeDepartmentStatus("suspendDepartment", DepartmentAction.Suspend, "暂停部门: from the answer on, nothing is answered to any system of the department.");
