using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Logging;

namespace Catalog.Api.Authentication;

/// <summary>Adds the authentication stage.</summary>
public static class TokenGateRegistration
{
    /// <summary>
    /// Adds the <see cref="TokenGate"/> and the scheme behind it, by the section Authentication of the configuration.
    /// The host does not start if <see cref="AuthenticationSettings.Problems"/> has any. The register of systems is added elsewhere.
    /// </summary>
    public static IServiceCollection AddTokenGate(this IServiceCollection services)
    {
        IdentityModelEventSource.ShowPII = false;
        IdentityModelEventSource.LogCompleteSecurityArtifact = false;

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => AuthenticationSettings.From(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(provider => Trust(provider.GetRequiredService<AuthenticationSettings>()));
        services.AddSingleton(provider => new TokenGate(
            new ValidatedTokenCache(provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<IRegisteredSystems>(),
            provider.GetRequiredService<ILogger<TokenGate>>()));
        AddScheme(services);
        return services;
    }

    // Not AddAuthentication(), which also starts data protection with its own files of keys, and reads schemes from the configuration.
    private static void AddScheme(IServiceCollection services)
    {
        services.AddSingleton<IAuthenticationSchemeProvider, NamedSchemesOnly>();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoSchemeConfiguration>();
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        new AuthenticationBuilder(services).AddJwtBearer(TokenGate.Scheme, _ => { });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>>(provider => new BearerOptions(
            provider.GetRequiredService<AuthenticationSettings>(),
            provider.GetRequiredService<IssuerTrust>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IRegisteredSystems>(),
            Authority(provider)));
        services.AddOptions<JwtBearerOptions>(TokenGate.Scheme).ValidateOnStart();

        // The scheme logs each refused token with a stack trace. The gate logs it, in one line.
        services.AddLogging(logging => logging.AddFilter(typeof(JwtBearerHandler).FullName, LogLevel.None));
    }

    private static AuthorityKeys? Authority(IServiceProvider provider) =>
        provider.GetRequiredService<IssuerTrust>() is AuthorityTrust authority
            ? new AuthorityKeys(
                authority,
                new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
                {
                    Timeout = TimeSpan.FromSeconds(5),
                    MaxResponseContentBufferSize = 1024 * 1024,
                },
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<AuthorityKeys>>())
            : null;

    private static IssuerTrust Trust(AuthenticationSettings settings)
    {
        var problems = new List<string>();
        return IssuerTrust.Resolve(settings, problems)
            ?? throw new InvalidOperationException(string.Join(' ', problems));
    }
}
