using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>Moves a department through its procedure, and all its systems with it.</summary>
internal abstract class ChangeDepartmentStatus(string name, DepartmentAction action, string description)
    : Mutation<ChangeDepartmentStatusInput, DepartmentRow>(name, Scopes.Admin, RegisteredDepartmentType.TypeName, description)
{
    protected override void Ask(InputFields<ChangeDepartmentStatusInput> fields)
    {
        fields.Require(input => input.Code, "String", "The code of the department.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words for those whom it concerns.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ChangeDepartmentStatusInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, DepartmentRow.MaxReasonLength);
        if (input.Code == scope.Department.Value)
        {
            check.Fail("code", "is the asking system's own department, which could not take it back");
        }

        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await scope.Context.Departments.FindAsync([input.Code], scope.Cancellation) is not { } department)
        {
            return GovernanceErrors.NotFound("department", input.Code);
        }

        if (department.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        var procedure = DepartmentProcedure.Value;
        if (procedure.Next(department.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(procedure, department.Status, action);
        }

        (department.Status, department.StatusReason) = (next, reason);
        scope.Notify(
            action == DepartmentAction.Suspend ? NotificationKind.Suspended : NotificationKind.Resumed,
            department.Code,
            new Matter(MatterKind.Department, department.Code));
        return MutationOutcome.Of(department.Code);
    }

    protected override Task<DepartmentRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        context.Departments.AsNoTracking().SingleAsync(row => row.Code == key, cancellation);
}
