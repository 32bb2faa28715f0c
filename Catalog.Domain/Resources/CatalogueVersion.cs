using System.Collections.Frozen;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;

namespace Catalog.Domain.Resources;

/// <summary>A published version of the catalogue: every resource and item, immutable, with the ways to find them.</summary>
public sealed class CatalogueVersion
{
    private readonly FrozenDictionary<string, Resource> _byTypeName;
    private readonly FrozenDictionary<string, Resource> _byPlural;
    private readonly FrozenDictionary<(SubjectKind, string), Resource> _byRegister;
    private readonly FrozenDictionary<ItemCode, CatalogueItem> _byItemCode;
    private readonly Lazy<CatalogueSearch> _search;

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
        _byPlural = resources.ToFrozenDictionary(resource => resource.Plural, StringComparer.Ordinal);
        _byRegister = resources
            .Select(resource => (Key: (resource.Subject, resource.SubjectField), Resource: resource))
            .Concat(resources.Where(resource => resource.Holder is not null).Select(resource => (Key: (SubjectKind.LegalEntity, resource.Plural), Resource: resource)))
            .ToFrozenDictionary(register => register.Key, register => register.Resource);
        _byItemCode = Items.ToFrozenDictionary(found => found.Item.Code);
        _search = new Lazy<CatalogueSearch>(() => new CatalogueSearch(this));
    }

    public int Number { get; }

    /// <summary>Finds what it holds by words.</summary>
    public CatalogueSearch Search => _search.Value;

    public IReadOnlyList<Resource> Resources { get; }

    public IReadOnlyList<CodeList> CodeLists { get; }

    /// <summary>The legal bases on which items are not shared, or shown behind a mask.</summary>
    public IReadOnlyList<LegalBasis> LegalBases { get; }

    public IEnumerable<CatalogueItem> Items =>
        Resources.SelectMany(resource => resource.Items.Select(item => new CatalogueItem(resource, item)));

    public Resource? FindResource(string typeName) => _byTypeName.GetValueOrDefault(typeName);

    /// <summary>The resource whose records a list is called after.</summary>
    public Resource? FindPlural(string plural) => _byPlural.GetValueOrDefault(plural);

    /// <summary>The resource that a subject's field stands for: a register, or features that a legal entity holds.</summary>
    public Resource? FindRegister(SubjectKind kind, string field) => _byRegister.GetValueOrDefault((kind, field));

    public CatalogueItem? FindItem(ItemCode code) => _byItemCode.GetValueOrDefault(code);
}
