using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Calendar;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Departments;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>Tells that somebody else answers for the sharing of information, which a department does within the term of article 14.</summary>
internal sealed class ChangeDepartmentContact()
    : Mutation<ChangeDepartmentContactInput, ContactChangeRow>(
        "changeDepartmentContact", Scopes.Steward | Scopes.Admin, ContactChangeType.TypeName, "责任人变更: within 5 working days of the change, by article 14 of the rules.")
{
    protected override void Ask(InputFields<ChangeDepartmentContactInput> fields)
    {
        fields.Require(input => input.Department, "String", "The code of the department.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Role, nameof(ContactRole), "For what they answer.");
        fields.Require(input => input.Name, "String", "姓名. It is published.");
        fields.Require(input => input.Telephone, "String", "电话. It is shown to registered systems.");
        fields.Require(input => input.ChangedOn, "Date", "The day from which it is so, by the time of China; today at the latest.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ChangeDepartmentContactInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var contact = ContactCheck.Read(check, string.Empty, input.Name, input.Telephone);
        var changedOn = InputCheck.Day(input.ChangedOn);
        var rule = DeadlineRules.Xianning.For(DeadlineKind.ContactChange, changedOn);
        if (changedOn > scope.Today || rule is null)
        {
            check.Fail("changedOn", string.Create(CultureInfo.InvariantCulture, $"must be a day since the rules are in force, {scope.Today:yyyy-MM-dd} at the latest"));
        }

        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await scope.Context.Departments.FindAsync([input.Department], scope.Cancellation) is not { } department)
        {
            return GovernanceErrors.NotFound("department", input.Department);
        }

        if (!scope.IsAdmin && scope.Department.Value != department.Code)
        {
            return GovernanceErrors.OtherDepartment();
        }

        if (department.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        var old = DepartmentContactList.Of(department, input.Role);
        if (old == contact)
        {
            return GovernanceErrors.InputInvalid("name", "and the telephone are what is registered already");
        }

        DepartmentContactList.Set(department, input.Role, contact);
        return MutationOutcome.Of(await TellAsync(department, input.Role, old.Name, contact.Name, changedOn, rule!, scope));
    }

    protected override Task<ContactChangeRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return context.ContactChanges.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Writes the history, and the clock that the change started and that is met by telling of it.</summary>
    private static async Task<long> TellAsync(
        DepartmentRow department, ContactRole role, string oldName, string newName, DateOnly changedOn, DeadlineRule rule, MutationScope scope)
    {
        var change = new ContactChangeRow
        {
            Department = department.Code,
            Role = role,
            OldName = oldName,
            NewName = newName,
            ChangedOn = changedOn,
            ToldOn = scope.Today,
            IsInTime = !new WorkingDayClock(changedOn, rule.Days, []).IsOverdue(WorkingDaysFile.Calendar, scope.Today),
        };
        scope.Context.ContactChanges.Add(change);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        var matter = Matter.Of(MatterKind.ContactChange, change.Id);
        scope.Clocks.Start(DeadlineKind.ContactChange, department.Code, matter, changedOn);
        await scope.Context.SaveChangesAsync(scope.Cancellation);
        await scope.Clocks.MeetAsync(DeadlineKind.ContactChange, matter, scope.Cancellation);
        return change.Id;
    }
}
