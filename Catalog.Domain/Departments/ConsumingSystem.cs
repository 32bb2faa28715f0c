namespace Catalog.Domain.Departments;

/// <summary>A system of a department that asks for records; its tokens carry its client id.</summary>
/// <param name="IsTrustedOnly">Whether it may run only operations that were registered for it beforehand.</param>
/// <param name="Scopes">The scopes that are registered for it, with spaces between them: others that a token carries have no effect.</param>
/// <param name="Trust">By what its tokens are believed; null for what the deployment trusts.</param>
public sealed record ConsumingSystem(
    ClientId ClientId,
    string Name,
    DepartmentCode Department,
    SystemStatus Status,
    bool IsTrustedOnly = false,
    string Scopes = "",
    SystemTrust? Trust = null);
