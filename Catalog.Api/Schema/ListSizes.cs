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
        ["AccessDecision.views"] = 2,
        ["AccessDecision.grants"] = 2,
        ["WorkingCalendar.deadlines"] = 7,
        ["Governance.systems"] = 100,
        ["Governance.supervision"] = 50,
        ["SupervisionFigure.clocks"] = 5,
        ["Clock.suspensions"] = 1,

        ["Application.items"] = 20,
        ["Governance.usedBy"] = 100,
        ["CatalogueDraft.problems"] = 5,
        ["CatalogueDraft.warnings"] = 5,
        ["CatalogueDraft.usedBy"] = 20,
        ["CatalogueDraft.differences"] = 20,
        ["Catalogue.versions"] = 50,
        ["Catalogue.differences"] = 50,
        ["Catalogue.search"] = 50,
        ["CatalogueVersion.changes"] = 20,
        ["CatalogueVersion.resources"] = 50,
        ["CatalogueVersion.informationItems"] = 500,
        ["CatalogueVersion.codeLists"] = 50,
        ["Governance.departments"] = 50,
        ["Governance.legalBases"] = 100,
        ["RegisteredDepartment.contacts"] = 3,
        ["RegisteredLegalBasis.changes"] = 3,
        ["RegisteredLegalBasis.uses"] = 10,

        ["Supply.batches"] = 20,
        ["Supply.rejections"] = 20,
        ["Governance.recordProvenance"] = 3,

        ["Audit.figures"] = 1000,
        ["Audit.positions"] = 10,
        ["AuditEntry.asked"] = 2,
        ["AuditedDecisions.allowed"] = 10,
        ["AuditedDecisions.denied"] = 2,
        ["AuditedChange.before"] = 10,
        ["AuditedChange.after"] = 10,
        ["AccessLogEntry.items"] = 10,
        ["AccessLogEntry.denied"] = 2,
    };

    /// <summary>
    /// Averages over all types, in a schema with room to grow: so that common clients can ask for the whole of it, and nobody
    /// for its fields' types' fields' types' fields. Few types have one inside them, or are of several kinds.
    /// </summary>
    private static readonly Dictionary<string, double> Introspection = new(StringComparer.Ordinal)
    {
        ["__Schema.types"] = 400,
        ["__Schema.directives"] = 10,
        ["__Directive.args"] = 5,
        ["__Type.fields"] = 4,
        ["__Type.inputFields"] = 4,
        ["__Type.enumValues"] = 4,
        ["__Type.interfaces"] = 0.25,
        ["__Type.possibleTypes"] = 0.25,
        ["__Type.ofType"] = 0.25,
        ["__Field.args"] = 1,
    };

    /// <summary>The size of a list of metadata, by its place in the schema.</summary>
    /// <exception cref="KeyNotFoundException">The list was never given a size.</exception>
    public static int OfMetadata(string type, string field) => Metadata[$"{type}.{field}"];

    /// <summary>How many values a field of the introspection leads to; null where it leads to one.</summary>
    public static double? OfIntrospection(string type, string field) =>
        Introspection.TryGetValue($"{type}.{field}", out var size) ? size : null;
}
