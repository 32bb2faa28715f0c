using System.CommandLine;
using System.CommandLine.Parsing;
using Catalog.Api.Authentication;
using Catalog.Domain.Departments;

namespace Catalog.Api.Commands;

/// <summary>The command token: writes an access token of the local Development key to the standard output.</summary>
internal sealed class TokenCommand : Command
{
    private readonly Option<ClientId> client = new("--client")
    {
        Description = "The client id of the system, such as housing-fund-loans.",
        HelpName = "id",
        Required = true,
        CustomParser = ParseClient,
    };

    private readonly Option<Scopes?> scope = new("--scope")
    {
        Description = $"Its scopes: {string.Join(", ", ScopeNames.All)}. By default those the system is registered for.",
        HelpName = "scopes",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ParseScopes,
    };

    private readonly Option<TimeSpan> expires = new("--expires")
    {
        Description = "When it expires, from now: 30m, 1h, 7d, 00:30:00; -1h for one that has expired. At most 30d.",
        HelpName = "time",
        DefaultValueFactory = _ => TimeSpan.FromHours(1),
        CustomParser = ParseLifetime,
    };

    /// <param name="registeredScopes">The scopes a system is registered for; null if it is not known.</param>
    public TokenCommand(
        AuthenticationSettings settings,
        TimeProvider clock,
        Func<ClientId, CancellationToken, Task<Scopes?>> registeredScopes)
        : base("token", "Writes an access token for a system (Development only).")
    {
        Options.Add(client);
        Options.Add(scope);
        Options.Add(expires);
        SetAction(async (arguments, cancellation) =>
        {
            var console = arguments.InvocationConfiguration;
            if (!settings.TrustsDevelopmentKey)
            {
                await console.Error.WriteLineAsync(WhereNoKeyIsTrusted(settings));
                return 1;
            }

            if (!DevelopmentKey.TryOpen(settings, out var key, out var problem))
            {
                await console.Error.WriteLineAsync(problem);
                return 1;
            }

            var system = arguments.GetRequiredValue(client);
            var scopes = arguments.GetValue(scope) ?? await registeredScopes(system, cancellation) ?? Scopes.Read;
            var token = AccessTokenWriter.Write(
                key, settings.Audience, system, scopes, clock.GetUtcNow(), arguments.GetValue(expires));
            await console.Output.WriteLineAsync(token);
            return 0;
        });
    }

    private static string WhereNoKeyIsTrusted(AuthenticationSettings settings) => settings.IsDevelopment
        ? $"Tokens are trusted from {settings.Authority ?? settings.Issuer ?? "the configured keys"} here, not from the local Development key: ask there for one."
        : "The command token works in Development only (ASPNETCORE_ENVIRONMENT=Development): elsewhere the configured issuer gives tokens.";

    private static ClientId? ParseClient(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!ClientId.TryParse(text, out var id))
        {
            argument.AddError($"'{text}' is no client id, which looks like housing-fund-loans.");
        }

        return id;
    }

    private static Scopes? ParseScopes(ArgumentResult argument)
    {
        var scopes = Scopes.None;
        foreach (var name in argument.Tokens.SelectMany(token => token.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!ScopeNames.TryParse(name, out var one))
            {
                argument.AddError($"'{name}' is no scope: it is one of {string.Join(", ", ScopeNames.All)}.");
            }

            scopes |= one;
        }

        return scopes;
    }

    private static TimeSpan ParseLifetime(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (!TokenLifetime.TryParse(text, out var lifetime))
        {
            argument.AddError($"'{text}' is no time of at most 30 days, which looks like 30m, 1h, 7d or 00:30:00.");
        }

        return lifetime;
    }
}
