using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>The keys are known from the start.</summary>
internal sealed record KeyTrust(string Issuer, IReadOnlyList<SecurityKey> Keys) : IssuerTrust(Issuer);
