using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>The decision to deny an item, with the grant that came nearest to reaching it.</summary>
public sealed record Denial : Decision
{
    internal Denial(ItemCode item, AccessKind kind, UseId? use, DenialReason reason, Grant? grant = null)
        : base(item, kind, use)
    {
        Reason = reason;
        Grant = grant;
    }

    public DenialReason Reason { get; }

    public Grant? Grant { get; }
}
