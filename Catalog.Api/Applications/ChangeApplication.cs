using Catalog.Api.Mutations;
using Catalog.Domain.Applications;

namespace Catalog.Api.Applications;

/// <summary>Changes what a draft asks for: what is asked otherwise is withdrawn and asked anew.</summary>
internal sealed class ChangeApplication() : ApplicationMutation<ChangeApplicationInput>(
    "changeApplication", Applicants, "修改申请: adds items to a draft, and withdraws items from it.")
{
    protected override void Ask(InputFields<ChangeApplicationInput> fields)
    {
        fields.Require(input => input.Id, "String", "The number of the application, such as AP-1.");
        fields.RequireRevision(input => input.Revision);
        fields.AllowList(input => input.Add, ApplicationItemInputType.TypeName, "What else is asked for.");
        fields.AllowList(input => input.Withdraw, "String", "The numbers of items that are not asked for any more, such as AI-1.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ChangeApplicationInput input, MutationScope scope)
    {
        var (matter, refusal) = await ApplicationMatter.OfApplicantAsync(input.Id, input.Revision, scope);
        if ((refusal ?? matter!.Move(ApplicationAction.Change)) is { } refused)
        {
            return refused;
        }

        var check = new InputCheck();
        var open = await matter!.OpenItemsAsync();
        var withdrawn = WithdrawnItems.Choose("withdraw", input.Withdraw ?? [], open, check);
        var left = open.Count - withdrawn.Count + (input.Add?.Count ?? 0);
        if (left is 0 or > AskedItems.MaxItems)
        {
            check.Fail("add", $"must leave 1 to {AskedItems.MaxItems} items in the application");
        }

        var added = await new AskedItems(scope, check).ReadAsync("add", input.Add ?? [], matter.Row);
        if ((check.Fault ?? Repetition.Of([.. open.Except(withdrawn), .. added])) is { } fault)
        {
            return fault;
        }

        foreach (var item in withdrawn)
        {
            item.Status = ApplicationItemProcedure.Value.Next(item.Status, ApplicationItemAction.Withdraw)!.Value;
        }

        scope.Context.ApplicationItems.AddRange(added);
        matter.Row.OpenItems = left;
        // INVARIANT: whoever decides by a draft's revision has seen its items, even where their number is the same.
        scope.Context.Entry(matter.Row).Property(row => row.OpenItems).IsModified = true;
        return MutationOutcome.Of(matter.Row.Id);
    }
}
