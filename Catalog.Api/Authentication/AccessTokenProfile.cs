using Catalog.Domain.Departments;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Catalog.Api.Authentication;

/// <summary>What an access token must say, read from a token whose signature, issuer, audience and type hold. Source: RFC 9068 section 2.2.</summary>
internal static class AccessTokenProfile
{
    public const string ScopeClaim = "scope";

    public const string ClientIdClaim = "client_id";

    /// <summary>How far the issuer's clock and ours may lie apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>Media types of an access token; media types know no case.</summary>
    public static readonly IReadOnlyList<string> Types = ["at+jwt", "application/at+jwt"];

    /// <summary>The claims checked here. The issuer and the audience are checked with the signature.</summary>
    public static readonly IReadOnlyList<string> RequiredClaims = ["exp", "iat", "sub", ClientIdClaim, "jti"];

    public static TokenOutcome Read(JsonWebToken token, DateTimeOffset now)
    {
        // RFC 7515 section 4.1.11: what is marked critical and not understood makes a token invalid. Nothing is understood here.
        if (token.TryGetHeaderValue<object>("crit", out _))
        {
            return new TokenRefused(TokenRefusal.Invalid);
        }

        var client = ClientOf(token);
        return Refuse(token, client, now, out var expiresAt) is { } refusal
            ? new TokenRefused(refusal) { ClientId = client }
            : new Authenticated(new Caller(client!, ReadScopes(token), expiresAt));
    }

    /// <summary>The system that a token says it is of; null where it names none.</summary>
    public static ClientId? ClientOf(JsonWebToken token) => ClientId.TryParse(Text(token, ClientIdClaim), out var id) ? id : null;

    private static TokenRefusal? Refuse(JsonWebToken token, ClientId? client, DateTimeOffset now, out DateTimeOffset expiresAt)
    {
        if (!TryReadTime(token, "exp", out expiresAt))
        {
            return TokenRefusal.ClaimMissing("exp");
        }

        if (!TryReadTime(token, "iat", out var issuedAt))
        {
            return TokenRefusal.ClaimMissing("iat");
        }

        if (client is null)
        {
            return TokenRefusal.ClaimMissing(ClientIdClaim);
        }

        if (string.IsNullOrEmpty(Text(token, "sub")))
        {
            return TokenRefusal.ClaimMissing("sub");
        }

        if (string.IsNullOrEmpty(Text(token, "jti")))
        {
            return TokenRefusal.ClaimMissing("jti");
        }

        if (now - ClockSkew >= expiresAt)
        {
            return TokenRefusal.Expired;
        }

        var begins = TryReadTime(token, "nbf", out var notBefore) && notBefore > issuedAt ? notBefore : issuedAt;
        return begins > now + ClockSkew ? TokenRefusal.NotYetValid : null;
    }

    private static Scopes ReadScopes(JsonWebToken token)
    {
        // A list in JSON comes as one claim for each of its elements.
        var scopes = Scopes.None;
        foreach (var claim in token.Claims.Where(claim => claim.Type == ScopeClaim))
        {
            scopes |= ScopeNames.Parse(claim.Value);
        }

        return scopes;
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private static bool TryReadTime(JsonWebToken token, string claim, out DateTimeOffset time)
    {
        time = default;
        if (!token.TryGetPayloadValue<long>(claim, out var seconds)
            || seconds < 0
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
