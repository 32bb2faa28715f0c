using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>A department's figures of a day as the schema shows them.</summary>
internal sealed class DepartmentDayType : MetadataType<DepartmentDay>
{
    public DepartmentDayType()
        : base(AuditTypes.Figures, "What the systems of a department asked on a day.")
    {
        Show("day", Reference.Required("Date"), "The day, in China.", day => day.Day.ToString("O"));
        Show("departmentCode", Reference.To("String"), "The department; null for requests whose department is not known.", day => day.Department?.Value);
        Show("department", Reference.To("Department"), "It, as it is registered now.", (day, scope) => RegisteredNames.Department(scope, day.Department));
        Kind("answered", "Operations that were answered in full.", EntryKind.OperationAnswered);
        Kind("partlyDenied", "Operations of which items were denied.", EntryKind.OperationPartlyDenied);
        Kind("rejected", "Operations that were refused as a whole.", EntryKind.OperationRejected);
        Kind("failed", "Operations that could not be run, or broke off.", EntryKind.OperationFailed);
        Kind("metadataAnswered", "Operations that read the catalogue's metadata alone.", EntryKind.MetadataAnswered);
        Kind("governanceReads", "Operations that read the registers of governance.", EntryKind.GovernanceRead);
        Kind("mutations", "Mutations that had their effect.", EntryKind.MutationAnswered);
        Kind("auditReads", "Operations that read the audit.", EntryKind.AuditRead);
        Kind("signInFailures", "Tokens that were not accepted.", EntryKind.SignInFailed);
        Show("rows", Reference.Required("Long"), "Records that were read.", day => day.Rows);
        Show("deniedItems", Reference.Required("Long"), "Items that were denied, each once an operation for each thing that it was to be used for.", day => day.DeniedItems);
    }

    private void Kind(string name, string description, EntryKind kind) => Show(name, Reference.Required("Long"), description, day => day[kind]);
}
