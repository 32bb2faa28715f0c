namespace Catalog.Domain.Subjects;

/// <summary>Whom or what a record is about.</summary>
public enum SubjectKind
{
    NaturalPerson,
    LegalEntity,
    GeographicFeature,
}
