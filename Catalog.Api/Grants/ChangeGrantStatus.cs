using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Grants;

/// <summary>Moves a grant through its procedure: the provider's steward does, or the office.</summary>
internal abstract class ChangeGrantStatus(string name, GrantAction action, NotificationKind told, string description)
    : GrantMutation<GrantReasonInput>(name, Scopes.Steward | Scopes.Admin, description)
{
    protected override void Ask(InputFields<GrantReasonInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the grant, such as G-1.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words for those whom it concerns.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(GrantReasonInput input, MutationScope scope)
    {
        if (await GrantMatter.FindAsync(input.Id, scope) is not { } grant)
        {
            return GovernanceErrors.NotFound("grant", input.Id);
        }

        if (!scope.IsAdmin && !(grant.IsProvider && await IsProvidersAsync(grant)))
        {
            return GovernanceErrors.OtherDepartment();
        }

        if (action == GrantAction.Resume && grant.IsOwn)
        {
            return GovernanceErrors.FourEyes();
        }

        if (grant.Row.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, GrantRow.MaxReasonLength);
        if ((check.Fault ?? grant.Move(action)) is { } refusal)
        {
            return refusal;
        }

        grant.Row.StatusReason = reason;
        grant.Row.StatusBy = action == GrantAction.Resume ? null : scope.Caller.ClientId.Value;
        grant.NotifyConsumer(told);
        return MutationOutcome.Of(grant.Row.Id);
    }

    /// <summary>A provider can stop at once what it gives. It does not undo what the office did, nor what the municipal government decided.</summary>
    private async Task<bool> IsProvidersAsync(GrantMatter grant) => action switch
    {
        GrantAction.Suspend => true,
        GrantAction.Revoke => grant.Row.Origin == GrantOrigin.ProviderConsent,
        _ => grant.Row.Status != GrantStatus.Suspended || !await grant.IsSuspendedByOthersAsync(),
    };
}
