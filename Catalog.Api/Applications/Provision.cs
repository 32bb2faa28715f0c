using Catalog.Api.Errors;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Api.Applications;

/// <summary>Puts in force what was agreed or decided: the use is approved, and has a grant. Nothing else makes grants.</summary>
internal static class Provision
{
    /// <returns>Why nothing can be given to the use; null where it is done.</returns>
    public static async Task<RequestError?> GiveAsync(ItemMatter matter, GrantOrigin origin)
    {
        var (item, scope) = (matter.Item, matter.Scope);
        var use = (await scope.Context.Uses.FindAsync([item.Use], scope.Cancellation))!;
        var basis = (await scope.Context.LegalBases.FindAsync([item.LegalBasis], scope.Cancellation))!;
        if (basis.InForceFrom > scope.Now || basis.InForceUntil <= scope.Now)
        {
            return GovernanceErrors.ClosedUse($"its legal basis {basis.Code} is not in force");
        }

        if (use.Until <= scope.Now)
        {
            return GovernanceErrors.ClosedUse("its period is over");
        }

        if (use.Status == UseStatus.Requested)
        {
            use.Status = UseProcedure.Value.Next(use.Status, UseAction.Approve)!.Value;
        }
        else if (use.Status != UseStatus.Approved)
        {
            return GovernanceErrors.ClosedUse("it is suspended or revoked");
        }

        if (item.SharingClass != SharingClass.Unconditional)
        {
            scope.Context.Grants.Add(new GrantRow
            {
                Use = use.Id,
                ApplicationItem = item.Id,
                Item = item.Item,
                Origin = origin,
                Level = item.Level,
                DeliveryModes = item.GivenDeliveryModes!.Value,
                From = item.From,
                Until = item.GivenUntil,
                Status = GrantProcedure.Value.Start,
                RowScope = item.GivenRowScope,
                Mask = item.Mask,
            });
        }

        return null;
    }
}
