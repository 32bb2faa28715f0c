using Catalog.Domain.Procedures;

namespace Catalog.Domain.Grants;

/// <summary>How a grant stands and moves. What is revoked stays so: it is applied for anew.</summary>
public static class GrantProcedure
{
    public static Procedure<GrantStatus, GrantAction> Value { get; } = new(
        GrantStatus.Active,
        (GrantStatus.Active, GrantAction.Suspend, GrantStatus.Suspended),
        (GrantStatus.Active, GrantAction.Revoke, GrantStatus.Revoked),
        (GrantStatus.Active, GrantAction.Renew, GrantStatus.Active),
        (GrantStatus.Suspended, GrantAction.Resume, GrantStatus.Active),
        (GrantStatus.Suspended, GrantAction.Revoke, GrantStatus.Revoked));
}
