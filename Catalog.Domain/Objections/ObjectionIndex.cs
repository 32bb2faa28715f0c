using System.Collections.Frozen;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Objections;

/// <summary>The open objections by resource.</summary>
public sealed class ObjectionIndex(IEnumerable<ObjectedItem> objections)
{
    // An item's code begins with that of its resource.
    private readonly FrozenDictionary<string, ObjectedRecords> _byResource = objections
        .GroupBy(objection => objection.Item.Value[..objection.Item.Value.LastIndexOf('-')], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new ObjectedRecords([.. group]), StringComparer.Ordinal);

    /// <summary>Those of a resource; null where there are none.</summary>
    public ObjectedRecords? Find(ResourceCode resource) => _byResource.Count == 0 ? null : _byResource.GetValueOrDefault(resource.Value);
}
