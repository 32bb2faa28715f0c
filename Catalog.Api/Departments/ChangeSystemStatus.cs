using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>Moves a system through its procedure.</summary>
internal abstract class ChangeSystemStatus(string name, SystemAction action, string description)
    : Mutation<ChangeSystemStatusInput, SystemRow>(name, Scopes.Admin, RegisteredSystemType.TypeName, description)
{
    protected override void Ask(InputFields<ChangeSystemStatusInput> fields)
    {
        fields.Require(input => input.ClientId, "String", "The client id of the system.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words for those whom it concerns.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ChangeSystemStatusInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, SystemRow.MaxReasonLength);
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await scope.Context.Systems.FindAsync([input.ClientId], scope.Cancellation) is not { } system)
        {
            return GovernanceErrors.NotFound("system", input.ClientId);
        }

        if (system.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        if (SystemProcedure.Value.Next(system.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(SystemProcedure.Value, system.Status, action);
        }

        (system.Status, system.StatusReason) = (next, reason);
        scope.Notify(
            action == SystemAction.Suspend ? NotificationKind.Suspended : NotificationKind.Resumed,
            system.Department,
            new Matter(MatterKind.System, system.ClientId));
        return MutationOutcome.Of(system.ClientId);
    }

    protected override Task<SystemRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        context.Systems.AsNoTracking().SingleAsync(row => row.ClientId == key, cancellation);
}
