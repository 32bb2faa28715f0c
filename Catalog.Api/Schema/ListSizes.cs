namespace Catalog.Api.Schema;

/// <summary>How many elements a list without slicing arguments is taken to have; a schema knows no data.</summary>
internal static class ListSizes
{
    /// <summary>Of the records that one subject has in a register.</summary>
    public const int RecordsOfSubject = 5;

    private static readonly Dictionary<string, int> Metadata = new(StringComparer.Ordinal)
    {
        ["Catalogue.resources"] = 50,
        ["Catalogue.informationItems"] = 500,
        ["Catalogue.codeLists"] = 50,
        ["Catalogue.departments"] = 50,
        ["Catalogue.legalBases"] = 100,
        ["Resource.informationItems"] = 15,
        ["CodeList.values"] = 30,
        ["Department.resources"] = 15,
        ["Viewer.uses"] = 20,
        ["Use.grants"] = 100,
        ["AccessExplanation.decisions"] = 100,
    };

    private static readonly Dictionary<string, int> Introspection = new(StringComparer.Ordinal)
    {
        ["__Schema.types"] = 300,
        ["__Schema.directives"] = 10,
        ["__Directive.args"] = 5,
        ["__Type.fields"] = 10,
        ["__Type.inputFields"] = 10,
        ["__Type.enumValues"] = 10,
        ["__Type.interfaces"] = 1,
        ["__Type.possibleTypes"] = 1,
        ["__Field.args"] = 1,
    };

    /// <summary>The size of a list of metadata, by its place in the schema.</summary>
    /// <exception cref="KeyNotFoundException">The list was never given a size.</exception>
    public static int OfMetadata(string type, string field) => Metadata[$"{type}.{field}"];

    /// <summary>The size of a list of the introspection; null where the field is none.</summary>
    public static int? OfIntrospection(string type, string field) =>
        Introspection.TryGetValue($"{type}.{field}", out var size) ? size : null;
}
