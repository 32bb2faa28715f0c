namespace Catalog.Api.Authentication;

/// <summary>What the token of a request says: <see cref="Anonymous"/>, <see cref="Authenticated"/> or <see cref="TokenRefused"/>.</summary>
public abstract record TokenOutcome
{
    // No other outcome: whoever switches over these three has covered all.
    private protected TokenOutcome()
    {
    }
}
