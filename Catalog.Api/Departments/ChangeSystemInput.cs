namespace Catalog.Api.Departments;

/// <summary>What of a system is registered otherwise; what is left out stays.</summary>
internal sealed record ChangeSystemInput(
    string ClientId,
    int Revision,
    string? Name = null,
    IReadOnlyList<string>? Scopes = null,
    bool? IsTrustedOnly = null,
    string? PublicKey = null,
    string? Issuer = null);
