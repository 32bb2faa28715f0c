using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using GraphQL.Types;

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

    /// <summary>The argument that names a subject by its number.</summary>
    public static string NumberArgument(SubjectKind kind) => kind == SubjectKind.NaturalPerson ? "idNumber" : "unifiedSocialCreditCode";

    /// <summary>That argument, with its type.</summary>
    public static QueryArgument Number(SubjectKind kind, CatalogueScalars scalars)
    {
        var (scalar, description) = kind == SubjectKind.NaturalPerson
            ? (ItemScalar.CitizenIdNumber, "公民身份号码")
            : (ItemScalar.UnifiedSocialCreditCode, "统一社会信用代码");
        return new QueryArgument(new NonNullGraphType(scalars[scalar])) { Name = NumberArgument(kind), Description = description };
    }

    public static string Type(SubjectKind kind) => kind == SubjectKind.NaturalPerson ? Person : LegalEntity;
}
