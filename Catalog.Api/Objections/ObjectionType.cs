using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Objections;

/// <summary>An objection as the schema shows it.</summary>
internal sealed class ObjectionType : MetadataType<ObjectionRow>
{
    public const string TypeName = "Objection";

    public ObjectionType()
        : base(TypeName, "异议: an objection to what is recorded, by article 19 of the city's rules.")
    {
        Show("id", Reference.Required("Long"), "Its number.", row => row.Id);
        Show("status", Reference.Required(nameof(ObjectionStatus)), "Where it stands.", row => row.Status);
        Show("department", Reference.To("Department"), "The department that objects.", (row, scope) => RegisteredDepartment.Of(scope, row.Department));
        Show("responsible", Reference.To("Department"), "The department that is responsible for the value, by article 7.", (row, scope) => RegisteredDepartment.Of(scope, row.Responsible));
        Show("item", Reference.To("InformationItem"), "The item.", (row, scope) => ItemCode.TryParse(row.Item, out var code) ? scope.Catalogue.FindItem(code) : null);
        Show("idNumber", Reference.To(nameof(CitizenIdNumber)), "The person whose records they are; the look-up becomes part of the person's access log.", (row, scope) => Subject(row, scope, SubjectKind.NaturalPerson));
        Show("unifiedSocialCreditCode", Reference.To(nameof(UnifiedSocialCreditCode)), "The organisation whose records they are.", (row, scope) => Subject(row, scope, SubjectKind.LegalEntity));
        Show("evidence", Reference.Required("String"), "What shows that the record is wrong.", row => row.Evidence);
        Show("evidenceSha256", Reference.Required("String"), "The hash by which the audit knows it.", row => row.EvidenceSha256);
        Show("raisedAt", Reference.Required("DateTime"), "When it was raised.", row => Moments.Text(row.RaisedAt));
        Show("cause", Reference.To(nameof(ObjectionCause)), "What the office found; null while it checks.", row => row.Cause);
        Show("finding", Reference.To("String"), "What the office found, in words.", row => row.Finding);
        Show("statement", Reference.To("String"), "What was corrected, or why nothing is.", row => row.Statement);
        Show("corrected", Reference.List("String"), "Where the corrected value was written.", row => row.Corrected?.Split(", ") ?? []);
        Show("report", Reference.To("String"), "The report, archived and copied to the objector.", row => row.Report);
        Show("reportedAt", Reference.To("DateTime"), "When it was reported.", row => row.ReportedAt is { } at ? Moments.Text(at) : null);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
    }

    private static string? Subject(ObjectionRow row, OperationScope scope, SubjectKind kind)
    {
        if (row.Subject is null || KindOf(row, scope) != kind)
        {
            return null;
        }

        scope.Trail.Ask(kind, row.Subject);
        return row.Subject;
    }

    private static SubjectKind? KindOf(ObjectionRow row, OperationScope scope) =>
        ItemCode.TryParse(row.Item, out var code) ? scope.Catalogue.FindItem(code)?.Resource.Subject : null;
}
