using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>A question to the audit as the schema shows it.</summary>
internal sealed class AuditQuestionType : MetadataType<AuditQuestion>
{
    public AuditQuestionType()
        : base(AuditTypes.Question, "What was asked of the audit: a field of it, and all that its entries were to have in common.")
    {
        Show("field", Reference.Required("String"), "The field, such as accessLog.", question => question.Field);
        Show("from", Reference.To(nameof(CatalogueScalars.Timestamp)), "The first moment.", question => Moments.Precise(question.From));
        Show("until", Reference.To(nameof(CatalogueScalars.Timestamp)), "The first moment after.", question => Moments.Precise(question.Until));
        Show("node", Reference.To("String"), "The node.", question => question.Node?.Value);
        Show("number", Reference.To("Long"), "The number of the one entry that was asked for.", question => question.Number);
        Show("departmentCode", Reference.To("String"), "The department.", question => question.Department?.Value);
        Show("clientId", Reference.To("String"), "The system.", question => question.System?.Value);
        Show("purpose", Reference.To("Purpose"), "使用用途", question => question.Purpose);
        Show("legalBasisCode", Reference.To("String"), "Code of the legal basis.", question => question.LegalBasis?.Value);
        Show("itemCode", Reference.To("String"), "Code of the item.", question => question.Item?.Value);
        Show("subject", Reference.To("String"), "Pseudonym of the person or organisation that was looked up.", question => question.Subject?.ToString());
        Show("kinds", Reference.OptionalList(AuditTypes.EntryKind), "The kinds; null for all.", question => question.Kinds);
        Show("document", Reference.To("String"), "SHA-256 of the document.", question => question.Document?.Value);
        Show("trace", Reference.To("String"), "The trace.", question => question.Trace);
    }
}
