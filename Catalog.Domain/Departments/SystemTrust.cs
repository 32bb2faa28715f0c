namespace Catalog.Domain.Departments;

/// <summary>By what a system's tokens are believed, where it is not by what the deployment trusts.</summary>
/// <param name="PublicKey">The only key that its tokens may be signed with, in PEM; null where those that the deployment trusts may sign.</param>
/// <param name="Issuer">The only iss that its tokens may have; null for the one that the deployment trusts.</param>
public sealed record SystemTrust(string? PublicKey, string? Issuer);
