using Catalog.Domain.Procedures;

namespace Catalog.Domain.Uses;

/// <summary>How a use stands and moves. What is revoked stays so: it is applied for anew.</summary>
public static class UseProcedure
{
    public static Procedure<UseStatus, UseAction> Value { get; } = new(
        UseStatus.Requested,
        (UseStatus.Requested, UseAction.Approve, UseStatus.Approved),
        (UseStatus.Approved, UseAction.Suspend, UseStatus.Suspended),
        (UseStatus.Approved, UseAction.Revoke, UseStatus.Revoked),
        (UseStatus.Suspended, UseAction.Resume, UseStatus.Approved),
        (UseStatus.Suspended, UseAction.Revoke, UseStatus.Revoked));
}
