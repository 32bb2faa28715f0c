using Catalog.Api.Schema;
using Catalog.Domain.Auditing;
using GraphQL.Types;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The input types of the audit's filter, in the form of the records' ones; of several comparisons all hold.</summary>
internal static class AuditFilterTypes
{
    public const string Filter = "AuditEntryFilterInput";

    public const string Time = "time";
    public const string Node = "node";
    public const string Department = "department";
    public const string System = "system";
    public const string Purpose = "purpose";
    public const string LegalBasis = "legalBasis";
    public const string Item = "item";
    public const string Person = "person";
    public const string LegalEntity = "legalEntity";
    public const string Kind = "kind";
    public const string Outcome = "outcome";
    public const string Document = "document";
    public const string Trace = "trace";

    private const string TextFilter = "AuditTextFilterInput";

    public static IEnumerable<IGraphType> Create()
    {
        yield return Entries();
        yield return Comparisons("AuditTimeFilterInput", nameof(CatalogueScalars.Timestamp), "gt", "gte", "lt", "lte");
        yield return Comparisons(TextFilter, "String", "eq");
        yield return Comparisons("AuditPurposeFilterInput", nameof(Domain.Uses.Purpose), "eq");
        yield return Comparisons("AuditPersonFilterInput", nameof(Domain.Subjects.CitizenIdNumber), "eq");
        yield return Comparisons("AuditLegalEntityFilterInput", nameof(Domain.Subjects.UnifiedSocialCreditCode), "eq");
        yield return Comparisons("AuditEntryKindFilterInput", AuditTypes.EntryKind, "eq", "in");
        yield return Comparisons("AuditOutcomeFilterInput", nameof(OperationOutcome), "eq", "in");
    }

    private static InputObjectGraphType Entries()
    {
        var type = new InputObjectGraphType { Name = Filter, Description = "What must hold of entries of the audit. A comparison takes no null: what is left out says so by its absence." };
        Add(type, Time, "AuditTimeFilterInput", "When it happened.");
        Add(type, Node, TextFilter, "The node that wrote it.");
        Add(type, Department, TextFilter, "Code of the department that asked.");
        Add(type, System, TextFilter, "client_id of the system that asked.");
        Add(type, Purpose, "AuditPurposeFilterInput", "使用用途 that was declared.");
        Add(type, LegalBasis, TextFilter, "Code of the legal basis that was declared.");
        Add(type, Item, TextFilter, "Code of an item that was allowed or denied.");
        Add(type, Person, "AuditPersonFilterInput", "A person who was asked for, or whose records were read. The look-up is an entry about that person.");
        Add(type, LegalEntity, "AuditLegalEntityFilterInput", "An organisation that was asked for, or whose records were read.");
        Add(type, Kind, "AuditEntryKindFilterInput", "What it tells of.");
        Add(type, Outcome, "AuditOutcomeFilterInput", "What became of the operation.");
        Add(type, Document, TextFilter, "SHA-256 of the document, in hexadecimal digits.");
        Add(type, Trace, TextFilter, "The trace that the request belongs to, which errors and the log name too.");
        return type;
    }

    private static InputObjectGraphType Comparisons(string name, string value, params string[] operators)
    {
        var type = new InputObjectGraphType { Name = name, Description = $"Comparisons with values of {value}." };
        foreach (var comparison in operators)
        {
            type.AddField(new FieldType { Name = comparison, ResolvedType = comparison == "in" ? Reference.OptionalList(value) : Reference.To(value) });
        }

        return type;
    }

    private static void Add(InputObjectGraphType type, string name, string filter, string description) =>
        type.AddField(new FieldType { Name = name, ResolvedType = Reference.To(filter), Description = description });
}
