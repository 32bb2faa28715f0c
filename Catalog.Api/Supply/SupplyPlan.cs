using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Resources;

namespace Catalog.Api.Supply;

/// <summary>Who supplies what, by which version of the catalogue. INVARIANT: it is made only for a system that may.</summary>
/// <param name="Holder">The request, by a number of its own.</param>
internal sealed record SupplyPlan(Resource Resource, int CatalogueVersion, Caller Caller, DepartmentCode Department, RequestTrail Trail, string Holder)
{
    public Actor Actor { get; } = Actor.Of(Caller.ClientId, Trail.Trace);
}
