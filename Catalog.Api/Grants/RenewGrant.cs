using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Grants;

/// <summary>Lets a grant hold until another day, within the period of its use.</summary>
internal sealed class RenewGrant() : GrantMutation<RenewGrantInput>(
    "renewGrant", Scopes.Steward, "续期授权: the provider lets a grant hold until a later day, within the period of its use. Beyond that, and beyond what the municipal government decided, it is applied for anew.")
{
    protected override void Ask(InputFields<RenewGrantInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the grant, such as G-1.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Until, "Date", "The day with whose beginning it ends.");
        fields.Allow(input => input.Reason, "String", "Why, in words for those whom it concerns.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(RenewGrantInput input, MutationScope scope)
    {
        if (await GrantMatter.FindAsync(input.Id, scope) is not { } grant)
        {
            return GovernanceErrors.NotFound("grant", input.Id);
        }

        if (!grant.IsProvider)
        {
            return GovernanceErrors.OtherDepartment();
        }

        if (grant.IsOwn)
        {
            return GovernanceErrors.FourEyes();
        }

        if (grant.Row.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        var check = new InputCheck();
        var reason = check.Optional("reason", input.Reason, GrantRow.MaxReasonLength);
        var until = ChinaTime.StartOf(InputCheck.Day(input.Until));
        var end = grant.Row.Origin == GrantOrigin.MunicipalDecision ? grant.Item.GivenUntil : grant.Use.Until;
        if (until <= scope.Now || until <= grant.Row.Until || until > end)
        {
            check.Fail("until", "must be a day to come, after the one on which the grant ends, and within what the use was applied for or the municipal government decided");
        }

        if ((check.Fault ?? grant.Move(GrantAction.Renew)) is { } refusal)
        {
            return refusal;
        }

        (grant.Row.Until, grant.Row.StatusReason) = (until, reason);
        grant.NotifyConsumer(NotificationKind.Granted);
        return MutationOutcome.Of(grant.Row.Id);
    }
}
