using Catalog.Domain.Departments;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>Signs access tokens with the <see cref="DevelopmentKey"/>. Source: RFC 9068 section 2.</summary>
internal static class AccessTokenWriter
{
    private static readonly TimeSpan AgeAtExpiry = TimeSpan.FromMinutes(1);

    /// <param name="lifetime">Negative for a token that has expired already.</param>
    public static string Write(
        DevelopmentKey key,
        string audience,
        ClientId client,
        Scopes scopes,
        DateTimeOffset now,
        TimeSpan lifetime)
    {
        var expires = now + lifetime;
        var issued = expires > now ? now : expires - AgeAtExpiry;
        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = AccessTokenProfile.Types[0],
            Issuer = DevelopmentKey.Issuer,
            Audience = audience,
            IssuedAt = issued.UtcDateTime,
            NotBefore = issued.UtcDateTime,
            Expires = expires.UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = client.Value,
                [AccessTokenProfile.ClientIdClaim] = client.Value,
                ["jti"] = Guid.NewGuid().ToString("N"),
                [AccessTokenProfile.ScopeClaim] = ScopeNames.Format(scopes),
            },
            SigningCredentials = key.SigningCredentials,
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}
