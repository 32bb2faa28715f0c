using Catalog.Domain.Departments;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>May this system read this item, for this use, delivered in this way?</summary>
/// <param name="Use">The declared use; null where the operation declares none.</param>
/// <param name="DeliveryMode">One mode, not several.</param>
public sealed record AccessQuestion(ClientId System, DeclaredUse? Use, DeliveryModes DeliveryMode, ItemCode Item);
