using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Grants;

/// <summary>Revokes a grant for good.</summary>
internal sealed class RevokeGrant() : ChangeGrantStatus(
    "revokeGrant", GrantAction.Revoke, NotificationKind.Revoked, "撤销授权: from the answer on, the use has the item no more; it is applied for anew. What the municipal government decided, the office revokes.");
