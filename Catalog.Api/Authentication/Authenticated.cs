namespace Catalog.Api.Authentication;

/// <summary>The request carries a valid token.</summary>
public sealed record Authenticated(Caller Caller) : TokenOutcome;
