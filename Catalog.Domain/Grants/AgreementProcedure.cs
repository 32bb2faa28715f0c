using Catalog.Domain.Procedures;

namespace Catalog.Domain.Grants;

/// <summary>How an agreement stands and moves: only what both parties have signed binds them, and what is terminated stays so.</summary>
public static class AgreementProcedure
{
    public static Procedure<AgreementStatus, AgreementAction> Value { get; } = new(
        AgreementStatus.Proposed,
        (AgreementStatus.Proposed, AgreementAction.Sign, AgreementStatus.Signed),
        (AgreementStatus.Proposed, AgreementAction.Terminate, AgreementStatus.Terminated),
        (AgreementStatus.Signed, AgreementAction.Terminate, AgreementStatus.Terminated));
}
