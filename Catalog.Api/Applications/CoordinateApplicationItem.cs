using Catalog.Api.Authentication;
using Catalog.Domain.Applications;

namespace Catalog.Api.Applications;

/// <summary>Either side calls the office.</summary>
internal sealed class CoordinateApplicationItem() : DisputeMutation(
    "coordinateApplicationItem", Scopes.Read | Scopes.Steward, ApplicationItemAction.Coordinate, "协调: either side calls the office to coordinate between them, when they cannot settle it.")
{
    protected override bool IsDecision => false;

    protected override bool IsDue(ItemMatter matter) => matter.IsApplicant || matter.IsProvider;
}
