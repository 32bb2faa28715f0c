using Catalog.Api.Auditing.Index;
using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>An entry of a subject's access log as the schema shows it.</summary>
internal sealed class AccessLogEntryType : MetadataType<IndexedEntry>
{
    public AccessLogEntryType()
        : base(AuditTypes.AccessLogEntry, "访问记录条目: who asked for a person or an organisation, for what, and on what basis.")
    {
        Show("time", Reference.Required(nameof(CatalogueScalars.Timestamp)), "When.", entry => Moments.Precise(entry.Entry.Time));
        Show("asker", Reference.To(AuditTypes.Asker), "Who.", entry => Asker.Of(entry.Entry));
        Show("use", Reference.To(AuditTypes.Use), "What for, and on what basis; null where none was declared.", entry => (entry.Entry as OperationEntry)?.Use);
        Show("outcome", Reference.To(nameof(OperationOutcome)), "What became of it; only what was answered, in full or in part, was shown.", entry => OperationOutcomes.Of(entry.Entry.Kind));
        Show("items", Reference.List(AuditTypes.Allowance), "The items that the operation named and was allowed.", entry =>
            (entry.Entry as OperationEntry)?.Decisions?.Allowed ?? []);
        Show("denied", Reference.List(AuditTypes.Denial), "The items that it named and was denied.", entry => (entry.Entry as OperationEntry)?.Decisions?.Denied ?? []);
        Show("isAuditLookUp", Reference.Required("Boolean"), "Whether it is a look into the audit, which shows no record.", entry => entry.Entry.Kind == EntryKind.AuditRead);
        Show("node", Reference.Required("String"), "The node in whose chain its entry stands.", entry => entry.Node.Value);
        Show("number", Reference.Required("Long"), "The entry's number in the chain.", entry => entry.Number);
    }
}
