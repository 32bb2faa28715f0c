using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>The decisions of one operation: each is asked for once, however often the operation names the item.</summary>
internal sealed class ResourceDecisions(Decide decide)
{
    private readonly Dictionary<(ItemCode, AccessKind), Decision> _decided = [];
    private readonly Dictionary<ResourceCode, RowVisibility> _visible = [];

    public Decision Of(InformationItem item, AccessKind kind)
    {
        if (!_decided.TryGetValue((item.Code, kind), out var decision))
        {
            decision = decide(item.Code, kind);
            _decided.Add((item.Code, kind), decision);
        }

        return decision;
    }

    /// <summary>The rows of a resource that the use may know of.</summary>
    public RowVisibility Visibility(Resource resource)
    {
        if (!_visible.TryGetValue(resource.Code, out var visibility))
        {
            visibility = RowVisibility.Of(resource.Items.Select(item => Of(item, AccessKind.Show)));
            _visible.Add(resource.Code, visibility);
        }

        return visibility;
    }
}
