using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Who asked, as an entry tells it.</summary>
internal sealed record Asker(ClientId? System, DepartmentCode? Department, string? Address)
{
    /// <summary>Null where an entry tells of nobody.</summary>
    public static Asker? Of(AuditEntry entry) => entry switch
    {
        RequestEntry request => new Asker(request.System, request.Department, request.Address),
        RequestsRefused refused => new Asker(refused.System, null, refused.Address),
        _ => null,
    };
}
