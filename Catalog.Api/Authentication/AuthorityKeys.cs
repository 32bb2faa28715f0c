using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Catalog.Api.Authentication;

/// <summary>The keys that an authority publishes, fetched when first needed, kept fresh, and fetched again for an unknown key id.</summary>
/// <remarks>
/// The library's own manager answers an authority that cannot be reached with "no key found", which would refuse valid tokens
/// as invalid, and refuses the first tokens of a new key while it fetches. This one tells the two apart, and waits.
/// One fetch runs at a time, and fetches lie <see cref="Pause"/> apart: forged key ids cannot be used to flood the authority.
/// </remarks>
internal sealed partial class AuthorityKeys(
    AuthorityTrust authority,
    HttpClient http,
    TimeProvider clock,
    ILogger<AuthorityKeys> logger) : IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>Older keys are fetched again in the background, so that a withdrawn key goes.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    /// <summary>How long the API outlives its authority.</summary>
    public static readonly TimeSpan UsableFor = TimeSpan.FromHours(24);

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly HttpDocumentRetriever documents = new(http) { RequireHttps = authority.RequireHttps };
    private readonly Lock starting = new();
    private volatile Fetched? fetched;
    private volatile bool reachable;
    private Task? fetching;
    private long fetchedLast;

    /// <summary>Gets hold of the keys that a token with this key id is to be checked with.</summary>
    /// <returns>False if they cannot be had: nothing can then be said of the token.</returns>
    public async ValueTask<bool> TryGetReadyAsync(string? keyId, CancellationToken cancellation)
    {
        if (Usable() is { } known && (string.IsNullOrEmpty(keyId) || known.Has(keyId)))
        {
            if (clock.GetElapsedTime(known.At) > FreshFor)
            {
                _ = StartFetching();
            }

            return true;
        }

        await StartFetching().WaitAsync(cancellation);
        return Usable() is { } now && (reachable || keyId is null or "" || now.Has(keyId));
    }

    /// <exception cref="InvalidOperationException">There are none: ask <see cref="TryGetReadyAsync"/> first.</exception>
    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        fetched is { } known
            ? Task.FromResult(known.Configuration)
            : Task.FromException<OpenIdConnectConfiguration>(new InvalidOperationException("The authority's keys have not been fetched."));

    public void RequestRefresh() => StartFetching();

    private Fetched? Usable() =>
        fetched is { } known && clock.GetElapsedTime(known.At) <= UsableFor ? known : null;

    private Task StartFetching()
    {
        lock (starting)
        {
            if (fetching is null || (fetching.IsCompleted && clock.GetElapsedTime(fetchedLast) >= Pause))
            {
                fetchedLast = clock.GetTimestamp();
                fetching = Task.Run(FetchAsync);
            }

            return fetching;
        }
    }

    /// <summary>Never fails: what an authority may do wrong has no end, and all of it means that it cannot be reached.</summary>
    private async Task FetchAsync()
    {
        try
        {
            var answer = await OpenIdConnectConfigurationRetriever.GetAsync(authority.MetadataAddress, documents, CancellationToken.None);
            reachable = TryAccept(answer);
        }
        catch (Exception failure)
        {
            reachable = false;
            LogUnreachable(authority.MetadataAddress, failure);
        }
    }

    private bool TryAccept(OpenIdConnectConfiguration answer)
    {
        // OpenID Connect Discovery 1.0, section 4.3: the issuer must be the one that was asked.
        if (!string.Equals(answer.Issuer?.TrimEnd('/'), authority.Issuer.TrimEnd('/'), StringComparison.Ordinal))
        {
            LogOtherIssuer(authority.MetadataAddress, answer.Issuer, authority.Issuer);
            return false;
        }

        foreach (var key in answer.SigningKeys.Where(key => !SigningKeyRules.Accepts(key)).ToList())
        {
            answer.SigningKeys.Remove(key);
        }

        if (answer.SigningKeys.Count == 0)
        {
            LogNoKeys(authority.MetadataAddress);
            return false;
        }

        fetched = new Fetched(answer, clock.GetTimestamp());
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The token issuer's keys cannot be fetched from {Address}")]
    private partial void LogUnreachable(string address, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Address} names the issuer {Answered}, but {Expected} is trusted: set Authentication__Issuer if that is right")]
    private partial void LogOtherIssuer(string address, string? answered, string expected);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Address} publishes no key that access tokens may be signed with")]
    private partial void LogNoKeys(string address);

    private sealed record Fetched(OpenIdConnectConfiguration Configuration, long At)
    {
        public bool Has(string keyId) => Configuration.SigningKeys.Any(key => key.KeyId == keyId);
    }
}
