namespace Catalog.Domain.Grants;

/// <summary>Who gave a grant: the provider, or the municipal government over it (article 15 of the city's rules).</summary>
public enum GrantOrigin
{
    ProviderConsent,
    MunicipalDecision,
}
