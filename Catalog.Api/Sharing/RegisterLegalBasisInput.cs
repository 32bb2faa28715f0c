using Catalog.Domain.Sharing;

namespace Catalog.Api.Sharing;

/// <summary>Which article of which text is in force from when.</summary>
internal sealed record RegisterLegalBasisInput(
    string Code,
    LegalBasisKind Kind,
    string Law,
    string Article,
    string Issuer,
    string Text,
    string InForceFrom,
    string? InForceUntil = null);
