using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Resources;

/// <summary>Reads by which items the records of a resource are found, and reports names that are no items.</summary>
internal sealed class ResourceKey
{
    private static readonly string[] NumbersByName = ["idNumber", "identityDocumentNumber", "unifiedSocialCreditCode"];

    private readonly IReadOnlyList<InformationItem> _items;

    public ResourceKey(DirectiveArguments arguments, IReadOnlyList<InformationItem> items, DefinitionPlace place)
    {
        _items = items;
        var subject = arguments.Choice<SubjectKind>("subject");
        var number = arguments.OptionalText("subjectNumber");
        var named = arguments.Texts("key");
        SubjectNumber = subject == SubjectKind.GeographicFeature ? null : number is null ? NumbersByName.Select(Find).FirstOrDefault(item => item is not null) : Find(number);
        if (number is not null && SubjectNumber?.Type.Scalar is not (ItemScalar.String or ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode))
        {
            place.Report(arguments.Node("subjectNumber"), DefinitionCodes.KeyInvalid, $"It has no item '{number}' that can hold the number of a person or a legal entity.");
            IsFaulty = true;
        }

        var holder = arguments.OptionalText("holder");
        Holder = holder is null ? null : Find(holder);
        if (holder is not null && (subject != SubjectKind.GeographicFeature || Holder?.Type.Scalar != ItemScalar.UnifiedSocialCreditCode))
        {
            place.Report(arguments.Node("holder"), DefinitionCodes.KeyInvalid, $"It has no item '{holder}' of type UnifiedSocialCreditCode, or its records are no geographic features, which alone are held.");
            IsFaulty = true;
        }

        foreach (var name in named.Where((name, i) => Find(name) is null or { Type.Scalar: ItemScalar.GeoJson or ItemScalar.Base64 } || named.Take(i).Contains(name)))
        {
            place.Report(arguments.Node("key"), DefinitionCodes.KeyInvalid, $"'{name}' is no item that can be a part of a key, or is named twice.");
            IsFaulty = true;
        }

        Items = IsFaulty ? [] : named.Count > 0 ? [.. named.Select(name => Find(name)!)]
            : subject == SubjectKind.GeographicFeature ? [items[0]]
            : arguments.Choice<Cardinality>("cardinality") == Cardinality.Many ? items : [];
    }

    public bool IsFaulty { get; }

    public InformationItem? SubjectNumber { get; }

    /// <summary>The item that names the legal entity that holds a feature.</summary>
    public InformationItem? Holder { get; }

    public IReadOnlyList<InformationItem> Items { get; }

    private InformationItem? Find(string name) => _items.FirstOrDefault(item => item.Field == name);
}
