using GraphQL.Types;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The object types of the audit, with their names in the schema.</summary>
internal static class AuditTypes
{
    public const string Audit = "Audit";
    public const string Entry = "AuditEntry";
    public const string EntryKind = "AuditEntryKind";
    public const string AccessLogEntry = "AccessLogEntry";
    public const string Figures = "AuditFigures";
    public const string Position = "AuditIndexPosition";
    public const string Asker = "AuditedAsker";
    public const string Operation = "AuditedOperation";
    public const string Use = "AuditedUse";
    public const string Decisions = "AuditedDecisions";
    public const string Allowance = "AuditedAllowance";
    public const string Denial = "AuditedDenial";
    public const string Question = "AuditQuestion";
    public const string Change = "AuditedChange";
    public const string Value = "AuditedValue";
    public const string Refusals = "AuditedRefusals";

    public static IGraphType[] Create() =>
    [
        new AuditType(),
        new EntryConnectionType(Entry, "The entries of a page."),
        new EntryEdgeType(Entry),
        new AuditEntryType(),
        new EntryConnectionType(AccessLogEntry, "The entries of a page of an access log."),
        new EntryEdgeType(AccessLogEntry),
        new AccessLogEntryType(),
        new AskerType(),
        new AuditedOperationType(),
        new AuditedUseType(),
        new AuditedDecisionsType(),
        new AuditedAllowanceType(),
        new AuditedDenialType(),
        new AuditQuestionType(),
        new AuditedChangeType(),
        new AuditedValueType(),
        new AuditedRefusalsType(),
        new DepartmentDayType(),
        new IndexPositionType(),
    ];

    public static string Connection(string node) => $"{node}Connection";

    public static string Edge(string node) => $"{node}Edge";
}
