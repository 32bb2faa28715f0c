using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>An application as the schema shows it.</summary>
internal sealed class ApplicationType : MetadataType<ApplicationRow>
{
    public const string TypeName = "Application";

    public ApplicationType()
        : base(TypeName, "共享申请: what a department applies for. A provider is shown the items that it provides, and no others.")
    {
        Show("id", Reference.Required("String"), "Its number.", row => new ApplicationNumber(row.Id).ToString());
        Show("department", Reference.To("Department"), "The department that applies.", (row, scope) => RegisteredDepartment.Of(scope, row.Department));
        Show("system", Reference.Required("String"), "The client id of the system that is to use the items.", row => row.System);
        Show("status", Reference.Required(nameof(ApplicationStatus)), "Where it stands.", row => row.Status);
        Show("draftedAt", Reference.Required("DateTime"), "When it was begun.", row => Moments.Text(row.DraftedAt));
        Show("draftedBy", Reference.Required("String"), "The client id of who began it.", row => row.DraftedBy);
        Show("submittedAt", Reference.To("DateTime"), "When it was submitted.", row => Moments.Text(row.SubmittedAt));
        Show("submittedBy", Reference.To("String"), "The client id of who submitted it.", row => row.SubmittedBy);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
        Field("items", Reference.List(ApplicationItemType.TypeName)).Description("What is asked for, item by item.").ResolveAsync(async context =>
        {
            var (reader, row) = (GovernanceReader.Of(context), context.Source);
            var items = reader.Context.ApplicationItems.AsNoTracking().Where(item => item.Application == row.Id);
            return await (reader.Sees(row.Department) ? items : ProvidedItems.Of(items, reader, OperationScope.Of(context)))
                .OrderBy(item => item.Id).ToListAsync(context.CancellationToken);
        });
    }
}
