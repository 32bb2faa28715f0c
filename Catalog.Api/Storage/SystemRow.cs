using Catalog.Domain.Departments;

namespace Catalog.Api.Storage;

/// <summary>A consuming system of a department.</summary>
public sealed class SystemRow : IAccessRow, IRevisedRow
{
    public const int MaxNameLength = 128;

    public const int MaxScopesLength = 256;

    public const int MaxReasonLength = 1000;

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

    public int Revision { get; private set; }
}
