using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Grants;

/// <summary>Suspends a grant.</summary>
internal sealed class SuspendGrant() : ChangeGrantStatus(
    "suspendGrant", GrantAction.Suspend, NotificationKind.Suspended, "暂停授权: from the answer on, the use has the item no more, until it is resumed.");
