namespace Catalog.Api.Authentication;

/// <summary>An OpenID Connect authority publishes the keys, and may change them at any time.</summary>
internal sealed record AuthorityTrust(string Issuer, string MetadataAddress, bool RequireHttps) : IssuerTrust(Issuer);
