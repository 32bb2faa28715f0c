using System.Collections.Frozen;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Resources;

/// <summary>A published version of the catalogue: every resource and item, immutable, with the ways to find them.</summary>
public sealed class CatalogueVersion
{
    private readonly FrozenDictionary<string, Resource> _byTypeName;
    private readonly FrozenDictionary<ItemCode, (Resource Resource, InformationItem Item)> _byItemCode;

    public CatalogueVersion(
        int number,
        IReadOnlyList<Resource> resources,
        IReadOnlyList<CodeList> codeLists,
        IReadOnlyList<LegalBasis> legalBases)
    {
        Number = number;
        Resources = resources;
        CodeLists = codeLists;
        LegalBases = legalBases;
        _byTypeName = resources.ToFrozenDictionary(resource => resource.TypeName, StringComparer.Ordinal);
        _byItemCode = resources
            .SelectMany(resource => resource.Items.Select(item => (Resource: resource, Item: item)))
            .ToFrozenDictionary(pair => pair.Item.Code);
    }

    public int Number { get; }

    public IReadOnlyList<Resource> Resources { get; }

    public IReadOnlyList<CodeList> CodeLists { get; }

    /// <summary>The legal bases on which items are not shared.</summary>
    public IReadOnlyList<LegalBasis> LegalBases { get; }

    public IEnumerable<(Resource Resource, InformationItem Item)> Items =>
        Resources.SelectMany(resource => resource.Items.Select(item => (resource, item)));

    public Resource? FindResource(string typeName) => _byTypeName.GetValueOrDefault(typeName);

    public (Resource Resource, InformationItem Item)? FindItem(ItemCode code) =>
        _byItemCode.TryGetValue(code, out var found) ? found : null;
}
