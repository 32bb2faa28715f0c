using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The office says what the check found: a technical cause, which it removes itself, another, or none.</summary>
internal sealed class CheckObjection() : MoveObjection<CheckObjectionInput>(
    "checkObjection", Scopes.Admin, "核查异议: what the office found. Another cause than a technical one goes to the responsible department, which has five working days.")
{
    protected override void Ask(InputFields<CheckObjectionInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Cause, nameof(ObjectionCause), "What was found.");
        fields.Require(input => input.Finding, "String", "What was found, in words.");
    }

    protected override ObjectionAction ActionOf(CheckObjectionInput input) => input.Cause switch
    {
        ObjectionCause.Technical => ObjectionAction.FindTechnical,
        ObjectionCause.Other => ObjectionAction.Refer,
        _ => ObjectionAction.Dismiss,
    };

    protected override bool IsDue(ObjectionRow objection, MutationScope scope) => scope.IsAdmin;

    protected override Task WriteAsync(CheckObjectionInput input, ObjectionRow objection, InputCheck check, MutationScope scope)
    {
        (objection.Cause, objection.Finding) = (input.Cause, check.Text("finding", input.Finding, ObjectionRow.MaxTextLength));
        return Task.CompletedTask;
    }
}
