using Microsoft.AspNetCore.Authentication;

namespace Catalog.Api.Authentication;

/// <summary>Keeps the section Authentication:Schemes, by which keys and issuers could be slipped in, out of the scheme.</summary>
internal sealed class NoSchemeConfiguration : IAuthenticationConfigurationProvider
{
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
