using Catalog.Domain.Departments;

namespace Catalog.Api.Authentication;

/// <summary>The system that a valid token names, what the token lets it do, and until when.</summary>
/// <param name="Scopes">From the <see cref="TokenGate"/>: the scopes that the token carries and that are registered for its system.</param>
public sealed record Caller(ClientId ClientId, Scopes Scopes, DateTimeOffset ExpiresAt)
{
    /// <summary>All that the token carries. It gives no right; what it forbids, such as an auditor's reading of records, it forbids by itself.</summary>
    public Scopes Carried { get; init; } = Scopes;

    /// <summary>By what the token was believed; null for what the deployment trusts.</summary>
    public SystemTrust? Trust { get; init; }

    /// <summary>Whether the token carries every one of these scopes.</summary>
    public bool Has(Scopes scopes) => (Scopes & scopes) == scopes;
}
