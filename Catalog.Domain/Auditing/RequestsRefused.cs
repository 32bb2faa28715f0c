using Catalog.Domain.Departments;

namespace Catalog.Domain.Auditing;

/// <summary>
/// Requests beyond a share were refused. One entry tells of many: whoever floods the system must not fill its disk too.
/// </summary>
public sealed record RequestsRefused() : AuditEntry(EntryKind.RequestsRefused)
{
    public ClientId? System { get; init; }

    /// <summary>The address or network that the requests came from; null where they are counted by system.</summary>
    public string? Address { get; init; }

    public required long Count { get; init; }

    /// <summary>When the first of them came.</summary>
    public required DateTimeOffset Since { get; init; }
}
