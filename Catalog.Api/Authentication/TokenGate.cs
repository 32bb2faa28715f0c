using Microsoft.AspNetCore.Authentication;

namespace Catalog.Api.Authentication;

/// <summary>The stage that turns a request's Authorization header into a <see cref="TokenOutcome"/>.</summary>
public sealed partial class TokenGate
{
    /// <summary>The name of the scheme that validates what the cache does not know.</summary>
    public const string Scheme = "Bearer";

    private readonly ValidatedTokenCache cache;
    private readonly IRegisteredSystems systems;
    private readonly ILogger<TokenGate> logger;

    internal TokenGate(ValidatedTokenCache cache, IRegisteredSystems systems, ILogger<TokenGate> logger)
    {
        this.cache = cache;
        this.systems = systems;
        this.logger = logger;
    }

    /// <summary>Completes synchronously, without allocating, for a token that was validated before.</summary>
    public ValueTask<TokenOutcome> AuthenticateAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count == 0)
        {
            return new(Anonymous.Instance);
        }

        // INVARIANT: only a header that stands alone is known again; beside a second one it is refused.
        if (header is [{ } same] && cache.FindSame(same) is { } again && Believe(again) is { } believed)
        {
            return new(believed);
        }

        if (BearerCredential.Read(header, out var token) is { } refusal)
        {
            return new(Refuse(new TokenRefused(refusal)));
        }

        if (!TokenHash.TryOf(token, out var hash))
        {
            return new(Refuse(new TokenRefused(TokenRefusal.Invalid)));
        }

        return cache.Find(hash, header[0]!) is { } known && Believe(known) is { } standing ? new(standing) : ValidateAsync(context, hash);
    }

    private async ValueTask<TokenOutcome> ValidateAsync(HttpContext context, TokenHash hash)
    {
        var result = await context.AuthenticateAsync(Scheme);
        switch (context.Features.Get<TokenOutcome>())
        {
            case Authenticated accepted when result.Succeeded && Believe(accepted) is { } believed:
                cache.Keep(hash, accepted);
                LogAccepted(accepted.Caller.ClientId.Value);
                return believed;
            case TokenRefused refused:
                return Refuse(refused);
            default:
                return Refuse(new TokenRefused(TokenRefusal.Invalid));
        }
    }

    /// <summary>
    /// The caller with the scopes that are registered for its system now; null where its token was believed by other means than those
    /// that are registered now. INVARIANT: it is asked for every request: what was found once says nothing of the register since.
    /// </summary>
    private Authenticated? Believe(Authenticated proven)
    {
        var caller = proven.Caller;
        var system = systems.Find(caller.ClientId);
        if (system?.Trust != caller.Trust)
        {
            return null;
        }

        var scopes = caller.Carried & ScopeNames.Parse(system?.Scopes);
        return scopes == caller.Scopes ? proven : new Authenticated(caller with { Scopes = scopes });
    }

    private TokenRefused Refuse(TokenRefused refused)
    {
        LogRefused(refused.Refusal.Code, refused.ClientId?.Value ?? "unknown");
        return refused;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Token of {ClientId} accepted")]
    private partial void LogAccepted(string clientId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Token refused: {Code}, client {ClientId}")]
    private partial void LogRefused(string code, string clientId);
}
