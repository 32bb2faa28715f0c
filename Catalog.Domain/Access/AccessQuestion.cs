using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>May this system have this item in this way, for this use, delivered by this mode?</summary>
/// <param name="Use">The declared use; null where the operation declares none.</param>
/// <param name="DeliveryMode">One mode, not several.</param>
public sealed record AccessQuestion(
    ClientId System,
    DeclaredUse? Use,
    DeliveryModes DeliveryMode,
    ItemCode Item,
    AccessKind Kind = AccessKind.Show);
