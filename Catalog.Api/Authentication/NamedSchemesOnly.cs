using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Catalog.Api.Authentication;

/// <summary>Schemes without a default one.</summary>
/// <remarks>
/// A host adds the authentication middleware by itself where there are schemes, and takes the only one as its default: each
/// request's token would be validated in full before the gate could look into its cache.
/// </remarks>
internal sealed class NamedSchemesOnly(IOptions<AuthenticationOptions> options) : AuthenticationSchemeProvider(options)
{
    public override Task<AuthenticationScheme?> GetDefaultAuthenticateSchemeAsync() =>
        Task.FromResult<AuthenticationScheme?>(null);
}
