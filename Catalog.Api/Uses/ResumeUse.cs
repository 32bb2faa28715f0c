using Catalog.Domain.Notifications;
using Catalog.Domain.Uses;

namespace Catalog.Api.Uses;

/// <summary>Lets a suspended use be declared again.</summary>
internal sealed class ResumeUse() : ChangeUseStatus("resumeUse", UseAction.Resume, NotificationKind.Resumed, "恢复使用: the use may be declared again, for what its grants still give it.");
