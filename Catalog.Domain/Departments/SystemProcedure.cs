using Catalog.Domain.Procedures;

namespace Catalog.Domain.Departments;

/// <summary>How a registered system stands and moves.</summary>
public static class SystemProcedure
{
    public static Procedure<SystemStatus, SystemAction> Value { get; } = new(
        SystemStatus.Active,
        (SystemStatus.Active, SystemAction.Suspend, SystemStatus.Suspended),
        (SystemStatus.Suspended, SystemAction.Resume, SystemStatus.Active));
}
