using Catalog.Domain.Applications;

namespace Catalog.Api.Storage;

/// <summary>An application of a department for items of other departments.</summary>
public sealed class ApplicationRow : IRevisedRow
{
    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The client id of the system that is to use the items.</summary>
    public required string System { get; init; }

    /// <summary>The code of the department that applies, which is the system's.</summary>
    public required string Department { get; init; }

    public required ApplicationStatus Status { get; set; }

    /// <summary>
    /// Of its items, those about which something can still be done. Each move that ends one counts it down, so that of two who end
    /// the last two at once, one sees the other.
    /// </summary>
    public required int OpenItems { get; set; }

    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>The client id of who drafted it.</summary>
    public required string DraftedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public string? SubmittedBy { get; set; }

    public int Revision { get; private set; }
}
