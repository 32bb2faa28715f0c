using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Grants;

/// <summary>Lets a suspended grant work again.</summary>
internal sealed class ResumeGrant() : ChangeGrantStatus(
    "resumeGrant", GrantAction.Resume, NotificationKind.Resumed, "恢复授权: the use has the item again. What the office suspended, the office resumes.");
