using Catalog.Domain.Departments;

namespace Catalog.Domain.Auditing;

/// <summary>An entry of one request.</summary>
public abstract record RequestEntry : AuditEntry
{
    private protected RequestEntry(EntryKind kind)
        : base(kind)
    {
    }

    /// <summary>The system that the token names; null without a token, and where none vouches for it.</summary>
    public ClientId? System { get; init; }

    /// <summary>The department that the system is registered for.</summary>
    public DepartmentCode? Department { get; init; }

    /// <summary>The network address that the request came from.</summary>
    public string? Address { get; init; }

    /// <summary>The trace that the request belongs to. Source: W3C Trace Context.</summary>
    public required string Trace { get; init; }
}
