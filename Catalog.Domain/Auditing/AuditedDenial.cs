using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Auditing;

/// <summary>An item that was denied.</summary>
/// <param name="Grant">The number of the grant that came nearest to reaching it.</param>
public sealed record AuditedDenial(ItemCode Item, AccessKind Access, DenialReason Reason, long? Grant);
