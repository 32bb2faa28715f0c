using System.Buffers;
using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>An entry as the schema shows it: one type for all kinds, whose fields are null where a kind has none.</summary>
internal sealed class AuditEntryType : MetadataType<IndexedEntry>
{
    /// <summary>The fields whose values may be as long as a page of records.</summary>
    public static readonly IReadOnlyList<string> LongFields = ["subjects", "json"];

    public AuditEntryType()
        : base(AuditTypes.Entry, "审计条目: what a node wrote of one event. What a kind does not tell is null.")
    {
        Show("node", Reference.Required("String"), "The node in whose chain it stands.", entry => entry.Node.Value);
        Show("number", Reference.Required("Long"), "Its number in the chain.", entry => entry.Number);
        Show("hash", Reference.To("String"), "SHA-256 of its line, by which its successor names it.", entry => entry.Hash?.Value);
        Show("kind", Reference.Required(AuditTypes.EntryKind), "What it tells of.", entry => entry.Entry.Kind);
        Show("time", Reference.Required(nameof(CatalogueScalars.Timestamp)), "When it happened.", entry => Moments.Precise(entry.Entry.Time));
        Show("outcome", Reference.To(nameof(OperationOutcome)), "What became of the operation.", entry => OperationOutcomes.Of(entry.Entry.Kind));
        Show("asker", Reference.To(AuditTypes.Asker), "Who asked.", entry => Asker.Of(entry.Entry));
        Show("trace", Reference.To("String"), "The trace that the request belongs to.", entry => (entry.Entry as RequestEntry)?.Trace ?? (entry.Entry as GovernanceChanged)?.Trace);
        ShowOperation();
        Show("codes", Reference.OptionalList("String"), "The codes of errors, but for denied items.", entry => entry.Entry is SignInFailed failed ? [failed.Code] : (entry.Entry as OperationEntry)?.Codes);
        Show("asked", Reference.OptionalList(AuditTypes.Question), "What was asked of the audit.", entry => (entry.Entry as AuditRead)?.Asked);
        Show("change", Reference.To(AuditTypes.Change), "What was changed in the registers of departments, systems, uses, grants ….", entry => entry.Entry as GovernanceChanged);
        Show("refusals", Reference.To(AuditTypes.Refusals), "The requests beyond a share that were refused.", entry => entry.Entry as RequestsRefused);
        Show("json", Reference.Required("String"), "The whole entry, as JSON.", entry => Json(entry.Entry));
    }

    private void ShowOperation()
    {
        Show("operation", Reference.To(AuditTypes.Operation), "What was asked.", entry => entry.Entry as OperationEntry);
        Show("use", Reference.To(AuditTypes.Use), "What for.", entry => (entry.Entry as OperationEntry)?.Use);
        Show("decisions", Reference.To(AuditTypes.Decisions), "The items that the operation names, as they were decided.", entry => (entry.Entry as OperationEntry)?.Decisions);
        Show("subjects", Reference.OptionalList("String"), "Pseudonyms of the persons and organisations that were asked for, and of those whose records were read.", entry =>
            (entry.Entry as OperationEntry)?.Subjects?.Select(subject => subject.ToString()));
        Show("rows", Reference.To("Long"), "How many records, or entries of the audit, were read.", entry => (entry.Entry as OperationEntry)?.Rows);
        Show("accessVersion", Reference.To("Long"), "The version of the access book that decided.", entry => (entry.Entry as OperationEntry)?.AccessVersion ?? (entry.Entry as GovernanceChanged)?.AccessVersion);
        Show("catalogueVersion", Reference.To("Long"), "The version of the catalogue that was served.", entry => (entry.Entry as OperationEntry)?.CatalogueVersion);
        Show("duration", Reference.To("Long"), "How long it took up to the entry, in microseconds.", entry => (entry.Entry as OperationEntry)?.Duration.Ticks / TimeSpan.TicksPerMicrosecond);
    }

    private static string Json(AuditEntry entry)
    {
        var json = new ArrayBufferWriter<byte>();
        EntryFormat.Write(entry, json);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
