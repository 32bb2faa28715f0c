using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Catalog.Api.Authentication;

/// <summary>What the scheme does before and after it checks a signature; leaves the outcome among the request's features.</summary>
internal sealed class BearerEvents(AuthorityKeys? authority, SystemTokens systems, TimeProvider clock) : JwtBearerEvents
{
    public override async Task MessageReceived(MessageReceivedContext context)
    {
        if (TryRead(context) is not { } token)
        {
            Refuse(context, new TokenRefused(TokenRefusal.Invalid));
        }
        else if (systems.TrustOf(token) is { } own)
        {
            var (outcome, principal) = await systems.ValidateAsync(context, token, own);
            context.HttpContext.Features.Set(outcome);
            if (outcome is TokenRefused refused)
            {
                context.Fail(refused.Refusal.Code);
            }
            else
            {
                context.Principal = principal;
                context.Success();
            }
        }
        else if (authority is not null && !await authority.TryGetReadyAsync(token.Kid, context.HttpContext.RequestAborted))
        {
            Refuse(context, new TokenRefused(TokenRefusal.KeysUnavailable));
        }
        else
        {
            context.Token = token.EncodedToken;
        }
    }

    // INVARIANT: a refusal fails the scheme too, so that no other reader of it accepts more than the gate does.
    public override Task TokenValidated(TokenValidatedContext context)
    {
        var outcome = AccessTokenProfile.Read((JsonWebToken)context.SecurityToken, clock.GetUtcNow());
        context.HttpContext.Features.Set(outcome);
        if (outcome is TokenRefused refused)
        {
            context.Fail(refused.Refusal.Code);
        }

        return Task.CompletedTask;
    }

    private static JsonWebToken? TryRead(MessageReceivedContext context)
    {
        if (BearerCredential.Read(context.Request.Headers.Authorization, out var text) is not null)
        {
            return null;
        }

        // Signed and compact, that is three parts: refused here, the rest costs no parsing.
        if (text.Count('.') != 2)
        {
            return null;
        }

        try
        {
            return new JsonWebToken(text.ToString());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Refuse(MessageReceivedContext context, TokenRefused refused)
    {
        context.HttpContext.Features.Set<TokenOutcome>(refused);
        context.Fail(refused.Refusal.Code);
    }
}
