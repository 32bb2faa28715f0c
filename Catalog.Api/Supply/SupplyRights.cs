using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Api.Supply;

/// <summary>Who may supply, and what. INVARIANT: what is not allowed here is refused before anything of a content is read.</summary>
internal static class SupplyRights
{
    /// <summary>Why the caller may not supply anything; null where it may.</summary>
    public static RequestError? Refusal(Caller caller, AccessSnapshot access) =>
        !access.Knows(caller.ClientId) ? RequestErrors.SystemUnknown()
        : caller.Carried.HasFlag(Scopes.Audit) ? GovernanceErrors.AuditorChangesNothing()
        : !caller.Scopes.HasFlag(Scopes.Steward) ? GovernanceErrors.GovernanceScopeRequired(Scopes.Steward)
        : !access.IsActive(caller.ClientId) ? RequestErrors.SystemSuspended()
        : null;

    /// <summary>Why the caller may not supply the resource; null where it may.</summary>
    /// <param name="today">The day in China.</param>
    public static RequestError? Refusal(Caller caller, AccessSnapshot access, Resource resource, DateOnly today) =>
        access.DepartmentOf(caller.ClientId) is not { } department || !Provides(access, resource, department) ? GovernanceErrors.OtherDepartment() with { Status = StatusCodes.Status403Forbidden }
        : resource.Withdrawn <= today ? SupplyErrors.ResourceWithdrawn()
        : null;

    /// <summary>Whether a department provides a resource, alone or with others.</summary>
    public static bool Provides(AccessSnapshot access, Resource resource, Domain.Departments.DepartmentCode department) =>
        access.Provides(department, resource.Items[0].Code);
}
