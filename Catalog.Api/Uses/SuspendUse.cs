using Catalog.Domain.Notifications;
using Catalog.Domain.Uses;

namespace Catalog.Api.Uses;

/// <summary>Suspends a use.</summary>
internal sealed class SuspendUse() : ChangeUseStatus("suspendUse", UseAction.Suspend, NotificationKind.Suspended, "暂停使用: from the answer on, nothing is answered for the use, whatever its grants.");
