using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>Lets a suspended system ask again.</summary>
internal sealed class ResumeSystem() : ChangeSystemStatus("resumeSystem", SystemAction.Resume, "恢复系统: the system may ask again, for what its grants still give it.");
