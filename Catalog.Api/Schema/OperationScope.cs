using Catalog.Api.Auditing;
using Catalog.Api.Governance;
using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Domain.Access;
using Catalog.Domain.Resources;
using GraphQL;

namespace Catalog.Api.Schema;

/// <summary>Who asks, of which catalogue, by which access rules: one moment's answer to each for the whole of an operation.</summary>
internal sealed class OperationScope(RequestTrail trail, ServedCatalogue served, AccessSnapshot access) : Dictionary<string, object?>
{
    /// <summary>What the request's entry will tell.</summary>
    public RequestTrail Trail { get; } = trail;

    public Caller? Caller => Trail.Caller;

    public ServedCatalogue Served { get; } = served;

    public CatalogueVersion Catalogue => Served.Version;

    public AccessSnapshot Access { get; } = access;

    /// <summary>The registers of governance, once a field asks for them.</summary>
    public GovernanceReader? Governance { get; set; }

    /// <summary>The scope of the operation that a resolver of metadata answers.</summary>
    public static OperationScope Of(IResolveFieldContext context) => (OperationScope)context.UserContext;
}
