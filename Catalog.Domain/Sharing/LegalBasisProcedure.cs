using Catalog.Domain.Procedures;

namespace Catalog.Domain.Sharing;

/// <summary>How a legal basis stands in the register and moves: what is repealed does not come back, but is enacted anew under another code.</summary>
public static class LegalBasisProcedure
{
    public static Procedure<LegalBasisStatus, LegalBasisAction> Value { get; } = new(
        LegalBasisStatus.Registered,
        (LegalBasisStatus.Registered, LegalBasisAction.Amend, LegalBasisStatus.Registered),
        (LegalBasisStatus.Registered, LegalBasisAction.Repeal, LegalBasisStatus.Repealed));
}
