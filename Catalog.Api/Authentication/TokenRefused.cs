using Catalog.Domain.Departments;

namespace Catalog.Api.Authentication;

/// <summary>The request carries a token, or something in its place, that is not accepted.</summary>
public sealed record TokenRefused(TokenRefusal Refusal) : TokenOutcome
{
    /// <summary>The system, where the issuer's signature vouches for it; what a forged token claims is never repeated.</summary>
    public ClientId? ClientId { get; init; }
}
