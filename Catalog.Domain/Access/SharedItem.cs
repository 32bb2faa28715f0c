using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Access;

/// <summary>What the access rules know of an information item.</summary>
/// <param name="Providers">The departments that provide it, the responsible one first; none while they are not onboarded.</param>
/// <param name="WithdrawnFrom">The moment from which on it is not shared any more; null while it is shared.</param>
/// <param name="IsScopable">Whether its rows carry a division, so that a row scope can hold there.</param>
/// <param name="Mask">What hides a part of it from all but its provider and who has it by municipal decision; null for nothing.</param>
public sealed record SharedItem(
    ItemCode Code,
    ItemType Type,
    IReadOnlyList<DepartmentCode> Providers,
    SharingClass SharingClass,
    LegalBasisCode? LegalBasis,
    DateTimeOffset? WithdrawnFrom,
    bool IsScopable,
    Mask? Mask = null);
