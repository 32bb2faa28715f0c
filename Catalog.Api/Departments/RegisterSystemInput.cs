namespace Catalog.Api.Departments;

/// <summary>Which system of which department is registered, for what, and by what its tokens are believed.</summary>
internal sealed record RegisterSystemInput(
    string ClientId,
    string Name,
    string Department,
    IReadOnlyList<string> Scopes,
    bool? IsTrustedOnly = null,
    string? PublicKey = null,
    string? Issuer = null);
