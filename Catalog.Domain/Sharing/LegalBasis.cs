namespace Catalog.Domain.Sharing;

/// <summary>A registered legal basis: the article of a law, regulation or policy on which a use, or the refusal to share, rests.</summary>
public sealed record LegalBasis(
    LegalBasisCode Code,
    LegalBasisKind Kind,
    string Law,
    string Article,
    string Issuer,
    Period InForce,
    string Text)
{
    /// <summary>INVARIANT: only these close an item to sharing (article 11, third paragraph, of the city's rules).</summary>
    public bool CanClose => Kind is LegalBasisKind.Law or LegalBasisKind.AdministrativeRegulation or LegalBasisKind.CentralPolicy;

    public string Citation => $"《{Law}》{Article}";
}
