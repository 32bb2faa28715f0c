using Catalog.Api.Auditing.Index;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>Questions to the audit as the filters by which its index answers them.</summary>
internal static class AuditQuestions
{
    public static EntryFilter Filter(this AuditQuestion question) => new()
    {
        From = question.From,
        Until = question.Until,
        Node = question.Node,
        Department = question.Department,
        System = question.System,
        Purpose = question.Purpose,
        LegalBasis = question.LegalBasis,
        Item = question.Item,
        Subject = question.Subject,
        Kinds = question.Kinds,
        Document = question.Document,
        Trace = question.Trace,
    };
}
