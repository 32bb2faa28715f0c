using Catalog.Api.Errors;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;

namespace Catalog.Api.Agreements;

/// <summary>Moves agreements through their procedure.</summary>
internal static class AgreementMoves
{
    /// <summary>Why it is not moved; null where it is.</summary>
    public static RequestError? Move(AgreementRow agreement, int revision, AgreementAction action)
    {
        if (agreement.Revision != revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        var procedure = AgreementProcedure.Value;
        if (procedure.Next(agreement.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(procedure, agreement.Status, action);
        }

        agreement.Status = next;
        return null;
    }
}
