using Catalog.Domain.Notifications;
using Catalog.Domain.Uses;

namespace Catalog.Api.Uses;

/// <summary>Revokes a use for good.</summary>
internal sealed class RevokeUse() : ChangeUseStatus("revokeUse", UseAction.Revoke, NotificationKind.Revoked, "撤销使用: from the answer on, nothing is answered for the use; it is applied for anew.");
