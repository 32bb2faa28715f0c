using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>Onboards a department. Source: article 14 of the city's rules.</summary>
internal sealed class RegisterDepartment()
    : Mutation<RegisterDepartmentInput, DepartmentRow>("registerDepartment", Scopes.Admin, RegisteredDepartmentType.TypeName, "部门接入: the department takes part from the answer on.")
{
    protected override void Ask(InputFields<RegisterDepartmentInput> fields)
    {
        fields.Require(input => input.Code, "String", "Its code, such as public-security. It stays.");
        fields.Require(input => input.Name, "String", "名称, by which the catalogue names providers.");
        fields.Require(input => input.LeaderInCharge, DepartmentContactInputType.TypeName, "分管领导");
        fields.Require(input => input.ResponsiblePerson, DepartmentContactInputType.TypeName, "信息共享责任人");
        fields.Require(input => input.TechnicalPerson, DepartmentContactInputType.TypeName, "技术实施责任人");
    }

    protected override async Task<MutationOutcome> ChangeAsync(RegisterDepartmentInput input, MutationScope scope)
    {
        var check = new InputCheck();
        if (!DepartmentCode.TryParse(input.Code, out var code))
        {
            check.Fail("code", $"must look like public-security, with {DepartmentCode.MaxLength} characters at most");
        }

        var row = new DepartmentRow
        {
            Code = input.Code,
            Name = check.Text("name", input.Name, DepartmentRow.MaxNameLength),
            Status = DepartmentProcedure.Value.Start,
            LeaderInCharge = ContactCheck.Read(check, "leaderInCharge", input.LeaderInCharge.Name, input.LeaderInCharge.Telephone),
            ResponsiblePerson = ContactCheck.Read(check, "responsiblePerson", input.ResponsiblePerson.Name, input.ResponsiblePerson.Telephone),
            TechnicalPerson = ContactCheck.Read(check, "technicalPerson", input.TechnicalPerson.Name, input.TechnicalPerson.Telephone),
        };
        if (check.Fault is { } fault)
        {
            return fault;
        }

        if (await scope.Context.Departments.AnyAsync(other => other.Code == row.Code || other.Name == row.Name, scope.Cancellation))
        {
            return GovernanceErrors.AlreadyExists();
        }

        scope.Context.Departments.Add(row);
        return MutationOutcome.Of(code!.Value);
    }

    protected override Task<DepartmentRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) =>
        context.Departments.AsNoTracking().SingleAsync(row => row.Code == key, cancellation);
}
