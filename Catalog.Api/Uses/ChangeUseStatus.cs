using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Uses;

/// <summary>Moves a use through its procedure: the office does.</summary>
internal abstract class ChangeUseStatus(string name, UseAction action, NotificationKind told, string description)
    : Mutation<UseReasonInput, UseRow>(name, Scopes.Admin, RegisteredUseType.TypeName, description)
{
    protected override void Ask(InputFields<UseReasonInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the use, such as U-1.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words for those whom it concerns.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(UseReasonInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, UseRow.MaxReasonLength);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (!UseId.TryParse(input.Id, out var id) || await scope.Context.Uses.FindAsync([id.Value], scope.Cancellation) is not { } use)
        {
            return GovernanceErrors.NotFound("use", input.Id);
        }

        if (action == UseAction.Resume && await IsOwnAsync(use, scope))
        {
            return GovernanceErrors.FourEyes();
        }

        if (use.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        if (UseProcedure.Value.Next(use.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(UseProcedure.Value, use.Status, action);
        }

        (use.Status, use.StatusReason) = (next, reason);
        var system = (await scope.Context.Systems.FindAsync([use.System], scope.Cancellation))!;
        scope.Notify(told, system.Department, Matter.Of(MatterKind.Use, use.Id));
        return MutationOutcome.Of(use.Id);
    }

    protected override async Task<UseRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return await context.Uses.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Whether the caller itself applied for any of what the use has.</summary>
    private static Task<bool> IsOwnAsync(UseRow use, MutationScope scope)
    {
        var caller = scope.Caller.ClientId.Value;
        return scope.Context.ApplicationItems.AnyAsync(
            item => item.Use == use.Id
                && (item.AskedBy == caller || scope.Context.Applications.Any(row => row.Id == item.Application && (row.DraftedBy == caller || row.SubmittedBy == caller))),
            scope.Cancellation);
    }
}
