using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>Suspends a system: no request of it is answered any more.</summary>
internal sealed class SuspendSystem() : ChangeSystemStatus("suspendSystem", SystemAction.Suspend, "暂停系统: from the answer on, nothing is answered to the system.");
