namespace Catalog.Domain.Sharing;

/// <summary>The rank of the text that a legal basis comes from.</summary>
public enum LegalBasisKind
{
    Law,
    AdministrativeRegulation,
    CentralPolicy,
    DepartmentalRule,
    LocalRegulation,
    LocalPolicy,
}
