using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>What of the register of departments can be asked for.</summary>
internal static class DepartmentQueries
{
    private const string Department = "department";

    public static void Add(GovernanceType governance)
    {
        governance.Ask(
            "departments",
            Reference.List(RegisteredDepartmentType.TypeName),
            "The departments that are registered, by their codes: whom to turn to in each is for every registered system to know.",
            async (reader, context) => await reader.Context.Departments.AsNoTracking().OrderBy(row => row.Code).ToListAsync(context.CancellationToken));
        governance.Ask(
            "contactChanges",
            Reference.To(RowPageType<ContactChangeRow>.NameOf(ContactChangeType.TypeName)),
            "Changes of those who answer for the sharing of information, the newest first.",
            async (reader, context) =>
            {
                var department = context.GetArgument<string?>(Department);
                return await RowPages.ReadAsync(context, reader.Context.ContactChanges.Where(row =>
                    (reader.SeesAll || row.Department == reader.Department.Value) && (department == null || row.Department == department)));
            },
            [new QueryArgument(Reference.To("String")) { Name = Department, Description = "The code of one department." }, .. RowPages.Arguments("changes")]);
    }

    public static IGraphType[] Types() =>
    [
        new DepartmentContactInputType(),
        new RegisteredDepartmentType(),
        new RegisteredContactType(),
        new ContactChangeType(),
        new RowPageType<ContactChangeRow>(ContactChangeType.TypeName),
    ];
}
