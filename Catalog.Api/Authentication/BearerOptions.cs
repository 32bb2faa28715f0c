using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>How the scheme checks an access token. Source: RFC 9068 section 4, RFC 8725.</summary>
internal sealed class BearerOptions(
    AuthenticationSettings settings,
    IssuerTrust trust,
    TimeProvider clock,
    IRegisteredSystems systems,
    AuthorityKeys? authority = null) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != TokenGate.Scheme)
        {
            return;
        }

        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.ConfigurationManager = authority;
        options.Events = new BearerEvents(authority, new SystemTokens(systems, trust, authority, clock), clock);
        foreach (var handler in options.TokenHandlers)
        {
            handler.MaximumTokenSizeInBytes = BearerCredential.MaxHeaderLength;
        }

        options.TokenValidationParameters = new TokenValidationParameters
        {
            RequireSignedTokens = true,
            ValidAlgorithms = SigningKeyRules.Algorithms,
            ValidateIssuerSigningKey = true,
            IssuerSigningKeys = (trust as KeyTrust)?.Keys,
            ValidateIssuer = true,
            ValidIssuer = (trust as KeyTrust)?.Issuer, // an authority's comes with its keys
            ValidateAudience = true,
            RequireAudience = true,
            ValidAudience = settings.Audience,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            TypeValidator = ValidateType,

            // AccessTokenProfile does, on the injected clock: the library also looks at the lifetime of tokens whose
            // signature does not hold, and would tell a forger "expired" instead of "invalid".
            ValidateLifetime = false,
            LogValidationExceptions = false,
        };
    }

    private static string ValidateType(string? type, SecurityToken token, TokenValidationParameters parameters) =>
        AccessTokenProfile.Types.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? type!
            : throw new SecurityTokenInvalidTypeException("Not the type of an access token.") { InvalidType = type };
}
