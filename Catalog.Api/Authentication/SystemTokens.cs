using System.Security.Claims;
using Catalog.Domain.Departments;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>
/// Checks tokens of systems for which a key or an issuer of their own is registered. INVARIANT: nothing else that the deployment
/// trusts makes such a token valid; all other rules hold as they do for every token.
/// </summary>
internal sealed class SystemTokens(IRegisteredSystems systems, IssuerTrust trust, AuthorityKeys? authority, TimeProvider clock)
{
    /// <summary>By what a token of the system that it says it is of must be believed; null for what the deployment trusts.</summary>
    /// <remarks>The name is not proven yet: a token that lies about it is checked by the key of the one that it names.</remarks>
    public SystemTrust? TrustOf(JsonWebToken token) =>
        AccessTokenProfile.ClientOf(token) is { } client ? systems.Find(client)?.Trust : null;

    public async Task<(TokenOutcome Outcome, ClaimsPrincipal? Principal)> ValidateAsync(MessageReceivedContext context, JsonWebToken token, SystemTrust own)
    {
        if (await KeysAsync(context, token, own) is not { } keys)
        {
            return (new TokenRefused(TokenRefusal.KeysUnavailable), null);
        }

        var parameters = context.Options.TokenValidationParameters.Clone();
        parameters.IssuerSigningKeys = keys;
        parameters.ValidIssuer = own.Issuer ?? trust.Issuer;
        var result = await context.Options.TokenHandlers[0].ValidateTokenAsync(token.EncodedToken, parameters);
        if (!result.IsValid)
        {
            return (new TokenRefused(TokenRefusal.Invalid), null);
        }

        var outcome = AccessTokenProfile.Read((JsonWebToken)result.SecurityToken, clock.GetUtcNow());
        return outcome is Authenticated accepted
            ? (accepted with { Caller = accepted.Caller with { Trust = own } }, new ClaimsPrincipal(result.ClaimsIdentity))
            : (outcome, null);
    }

    private async ValueTask<IReadOnlyList<SecurityKey>?> KeysAsync(MessageReceivedContext context, JsonWebToken token, SystemTrust own)
    {
        if (own.PublicKey is { } pem)
        {
            // A key that cannot be read verifies nothing.
            return RegisteredKey.TryRead(pem, out var key, out _) ? [key] : [];
        }

        if (authority is null)
        {
            return (trust as KeyTrust)?.Keys ?? [];
        }

        var cancellation = context.HttpContext.RequestAborted;
        return await authority.TryGetReadyAsync(token.Kid, cancellation)
            ? [.. (await authority.GetConfigurationAsync(cancellation)).SigningKeys]
            : null;
    }
}
