namespace Catalog.Api.Storage;

/// <summary>A document that a system may run by its hash alone, and the only kind that it may run where it is trusted-only.</summary>
public sealed class TrustedOperationRow : IAccessRow
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    /// <summary>The client id of the system.</summary>
    public required string System { get; init; }

    /// <summary>SHA-256 of the document's UTF-8, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required string Document { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When it was withdrawn; null while it is trusted.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
