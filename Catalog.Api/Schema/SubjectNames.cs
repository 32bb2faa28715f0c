using Catalog.Domain.Subjects;

namespace Catalog.Api.Schema;

/// <summary>How subjects are called in the schema: the type, and the field that leads to one.</summary>
internal static class SubjectNames
{
    public const string Person = "Person";
    public const string PersonField = "person";
    public const string LegalEntity = "LegalEntity";
    public const string LegalEntityField = "legalEntity";

    /// <summary>The field of a record, or of the query, that leads to the subject; null where records have none.</summary>
    public static string? Field(SubjectKind kind) => kind switch
    {
        SubjectKind.NaturalPerson => PersonField,
        SubjectKind.LegalEntity => LegalEntityField,
        _ => null,
    };

    public static string Type(SubjectKind kind) => kind == SubjectKind.NaturalPerson ? Person : LegalEntity;
}
