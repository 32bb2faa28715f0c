using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>The uses for which items are asked: what is asked for alike is one use.</summary>
internal static class RequestedUses
{
    public static async Task<(UseRow? Use, RequestError? Refusal)> FindOrMakeAsync(ApplicationItemRow item, ApplicationRow application, MutationScope scope)
    {
        var alike = await scope.Context.Uses
            .Where(use => use.System == application.System && use.Purpose == item.Purpose && use.LegalBasis == item.LegalBasis)
            .OrderBy(use => use.Id)
            .ToListAsync(scope.Cancellation);
        if (alike.Exists(use => use.Status == UseStatus.Suspended))
        {
            // Another use for the same purpose on the same legal basis would go round the suspension.
            return (null, GovernanceErrors.ClosedUse($"the system's use for that purpose on {item.LegalBasis} is suspended"));
        }

        var found = alike.Find(use => use.Status is UseStatus.Requested or UseStatus.Approved
            && use.Scope == item.Scope && use.DeliveryModes == item.DeliveryModes && use.From == item.From && use.Until == item.Until);
        if (found is not null)
        {
            return (found, null);
        }

        var made = new UseRow
        {
            System = application.System,
            Purpose = item.Purpose,
            LegalBasis = item.LegalBasis,
            Scope = item.Scope,
            DeliveryModes = item.DeliveryModes,
            From = item.From,
            Until = item.Until,
            Status = UseProcedure.Value.Start,
        };
        scope.Context.Uses.Add(made);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        return (made, null);
    }
}
