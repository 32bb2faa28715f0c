using Catalog.Domain.Departments;

namespace Catalog.Api.Storage;

/// <summary>A consuming system of a department.</summary>
public sealed class SystemRow : IAccessRow, IRevisedRow
{
    public const int MaxNameLength = 128;

    public const int MaxScopesLength = 256;

    public const int MaxReasonLength = 1000;

    public const int MaxPublicKeyLength = 6000;

    public const int MaxThumbprintLength = 64;

    public const int MaxIssuerLength = 256;

    public required string ClientId { get; init; }

    public required string Name { get; set; }

    /// <summary>The code of its department.</summary>
    public required string Department { get; init; }

    public required SystemStatus Status { get; set; }

    /// <summary>Why it stands so; null where nobody changed it.</summary>
    public string? StatusReason { get; set; }

    /// <summary>The scopes that its tokens may have, with spaces between them, such as "catalog.read catalog.steward".</summary>
    public required string Scopes { get; set; }

    /// <summary>Whether it may run only operations that were registered for it beforehand.</summary>
    public bool IsTrustedOnly { get; set; }

    /// <summary>The only key that its tokens may be signed with, in PEM; null for those that the deployment trusts.</summary>
    public string? PublicKey { get; set; }

    /// <summary>The thumbprint of <see cref="PublicKey"/> (RFC 7638). Unique: with another's key, a system could pass for the other.</summary>
    public string? KeyThumbprint { get; set; }

    /// <summary>The only iss that its tokens may have; null for the one that the deployment trusts.</summary>
    public string? Issuer { get; set; }

    public int Revision { get; private set; }
}
