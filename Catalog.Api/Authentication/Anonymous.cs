namespace Catalog.Api.Authentication;

/// <summary>The request carries no token: it may read the catalogue's own metadata, and no record.</summary>
public sealed record Anonymous : TokenOutcome
{
    private Anonymous()
    {
    }

    public static Anonymous Instance { get; } = new();
}
