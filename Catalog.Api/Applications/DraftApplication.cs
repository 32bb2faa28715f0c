using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Departments;

namespace Catalog.Api.Applications;

/// <summary>Begins an application of a system's department.</summary>
internal sealed class DraftApplication() : ApplicationMutation<DraftApplicationInput>(
    "draftApplication", Applicants, "起草申请: an application for items of other departments, which nobody is told of before it is submitted.")
{
    protected override void Ask(InputFields<DraftApplicationInput> fields)
    {
        fields.Require(input => input.System, "String", "The client id of the department's system that is to use the items.");
        fields.RequireList(input => input.Items, ApplicationItemInputType.TypeName, $"What is asked for, item by item, {AskedItems.MaxItems} at most.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(DraftApplicationInput input, MutationScope scope)
    {
        var check = new InputCheck();
        if (input.Items.Count is 0 or > AskedItems.MaxItems)
        {
            check.Fail("items", $"must have 1 to {AskedItems.MaxItems} items");
        }

        if (await scope.Context.Systems.FindAsync([input.System], scope.Cancellation) is not { } system || system.Department != scope.Department.Value)
        {
            return GovernanceErrors.NotFound("system", input.System);
        }

        if (system.Status != SystemStatus.Active)
        {
            check.Fail("system", "is suspended");
        }

        var application = new ApplicationRow
        {
            System = system.ClientId,
            Department = system.Department,
            Status = ApplicationProcedure.Value.Start,
            OpenItems = input.Items.Count,
            DraftedAt = scope.Now,
            DraftedBy = scope.Caller.ClientId.Value,
        };
        if (check.Fault is { } fault)
        {
            return fault;
        }

        scope.Context.Applications.Add(application);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        var items = await new AskedItems(scope, check).ReadAsync("items", input.Items, application);
        if ((check.Fault ?? Repetition.Of(items)) is { } faulty)
        {
            return faulty;
        }

        scope.Context.ApplicationItems.AddRange(items);
        return MutationOutcome.Of(application.Id);
    }
}
