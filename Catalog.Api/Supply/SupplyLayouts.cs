using System.Runtime.CompilerServices;
using Catalog.Api.Space;
using Catalog.Domain.Resources;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply;

/// <summary>How the rows of each register are read, made once for a version of the catalogue.</summary>
internal sealed class SupplyLayouts
{
    // By the object: a resource of another version is another one.
    private readonly ConditionalWeakTable<Resource, SupplyLayout> _layouts = [];

    public SupplyLayout Of(Resource resource) => _layouts.GetValue(resource, found => new SupplyLayout(found, SuppliedGeometry.Of(found)));
}
