using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>A mutation that moves one item of an application on. INVARIANT: nobody decides on what they applied for.</summary>
internal abstract class ItemMutation<TInput>(string name, Scopes right, string description)
    : Mutation<TInput, ApplicationItemRow>(name, right, ApplicationItemType.TypeName, description)
    where TInput : class, IItemInput
{
    protected override void Ask(InputFields<TInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the item of the application, such as AI-1.");
        fields.RequireRevision(input => input.Revision);
    }

    protected sealed override async Task<MutationOutcome> ChangeAsync(TInput input, MutationScope scope)
    {
        if (await ItemMatter.FindAsync(input.Id, scope) is not { } matter)
        {
            return GovernanceErrors.NotFound("item of an application", input.Id);
        }

        var refusal = !IsDue(matter) ? GovernanceErrors.OtherDepartment()
            : matter.IsOwn && IsDecision ? GovernanceErrors.FourEyes()
            : matter.Item.Revision != input.Revision ? GovernanceErrors.RevisionConflict()
            : await MoveAsync(input, matter);
        return refusal is not null ? refusal : MutationOutcome.Of(matter.Item.Id);
    }

    protected override async Task<ApplicationItemRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return await context.ApplicationItems.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Whether it decides on what was applied for.</summary>
    protected virtual bool IsDecision => true;

    /// <summary>Whether it is the caller's to do that.</summary>
    protected abstract bool IsDue(ItemMatter matter);

    protected abstract Task<RequestError?> MoveAsync(TInput input, ItemMatter matter);
}
