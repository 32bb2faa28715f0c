using Catalog.Domain.Exports;
using Catalog.Domain.Uses;

namespace Catalog.Api.Storage;

/// <summary>
/// An export, as its manifest tells of it. The audit has entries of its beginning, of every page and of its end, which are made before
/// this row is changed.
/// </summary>
public sealed class ExportRow : IUntoldRow
{
    public const int MaxOperationLength = 100;

    public const int MaxReasonLength = 64;

    public const int HashLength = 64;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The client id of the system that it is sent to.</summary>
    public required string System { get; init; }

    /// <summary>The code of its department.</summary>
    public required string Department { get; init; }

    /// <summary>What for; null where a provider exports its own without saying.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>The code of the legal basis.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The operation's name in its document.</summary>
    public string? Operation { get; init; }

    /// <summary>SHA-256 of the document, in lower-case hexadecimal.</summary>
    public required string Document { get; init; }

    /// <summary>The name of the resource's type, such as HouseholdRegistration.</summary>
    public required string Resource { get; init; }

    public required ExportFormat Format { get; init; }

    /// <summary>Whether it goes on behind a cursor of an earlier one.</summary>
    public required bool IsResumed { get; init; }

    /// <summary>How each item was decided, as JSON.</summary>
    public required string Items { get; init; }

    /// <summary>Which items are masked, as JSON; null for none.</summary>
    public string? Masked { get; init; }

    /// <summary>The version of the access book that decided at the beginning.</summary>
    public required long AccessVersion { get; init; }

    public required long CatalogueVersion { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When its node last wrote of it: what is silent for long has lost its node.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public required ExportOutcome Outcome { get; set; }

    /// <summary>Why it is not whole: the reason of a denial, or the code of an error.</summary>
    public string? Reason { get; set; }

    /// <summary>How many rows were sent.</summary>
    public long Rows { get; set; }

    /// <summary>How many bytes were sent, before compression.</summary>
    public long Bytes { get; set; }

    /// <summary>SHA-256 of those bytes, in lower-case hexadecimal; null while it runs.</summary>
    public string? Digest { get; set; }

    /// <summary>The cursor of the last row that was sent; null where none was.</summary>
    public string? Cursor { get; set; }

    /// <summary>The values against which objections are open, as JSON; null where there are none.</summary>
    public string? Objected { get; set; }
}
