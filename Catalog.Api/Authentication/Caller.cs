using Catalog.Domain.Departments;

namespace Catalog.Api.Authentication;

/// <summary>The system that a valid token names, what the token lets it do, and until when.</summary>
public sealed record Caller(ClientId ClientId, Scopes Scopes, DateTimeOffset ExpiresAt)
{
    /// <summary>Whether the token carries every one of these scopes.</summary>
    public bool Has(Scopes scopes) => (Scopes & scopes) == scopes;
}
