using Catalog.Api.Schema;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Discrepancies;

/// <summary>A discrepancy as the schema shows it. Showing it makes the look part of the subject's access log.</summary>
internal sealed class DiscrepancyType : MetadataType<Discrepancy>
{
    public const string TypeName = "Discrepancy";

    public DiscrepancyType()
        : base(TypeName, "不一致: a value of a subject in which two registers differ, by article 7 of the city's rules.")
    {
        Show("idNumber", Reference.To(nameof(CitizenIdNumber)), "The person.", found => Subject(found, SubjectKind.NaturalPerson));
        Show("unifiedSocialCreditCode", Reference.To(nameof(UnifiedSocialCreditCode)), "The organisation.", found => Subject(found, SubjectKind.LegalEntity));
        Show("item", Reference.Required("InformationItem"), "The item of the register that was looked at.", found => found.Items.Own);
        Show("value", Reference.Required("String"), "Its value: text, a number, or the name of a coded value.", found => found.Value);
        Show("prevailingItem", Reference.Required("InformationItem"), "The item of the responsible department, whose value prevails.", found => found.Items.Prevailing);
        Show("prevailingValue", Reference.To("String"), "The value that prevails; null where it is conditional or not shared, and the caller's department is not responsible for it.", found => found.PrevailingValue);
    }

    private static string? Subject(Discrepancy found, SubjectKind kind) => found.Items.Own.Resource.Subject == kind ? found.Subject : null;
}
