using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Catalog.Api.Resources;

/// <summary>Which names a definition may take: the schema's own types and a subject's own fields are not among them.</summary>
internal static partial class DefinitionNames
{
    /// <summary>So long at most, so that the names of a table and of its indexes fit every database (MySQL: 64 characters).</summary>
    public const int MaxTypeLength = 40;

    /// <summary>So long at most, so that the name of a column fits every database.</summary>
    public const int MaxFieldLength = 48;

    private static readonly FrozenSet<string> ReservedTypes = FrozenSet.ToFrozenSet(
        [
            "Query", "Mutation", "Subscription", "Person", "LegalEntity", "Catalogue", "Viewer", "Resource", "InformationItem",
            "Department", "System", "Use", "Grant", "LegalBasis", "CodeList", "CodedValue", "PageInfo", "Purpose", "OnDenied",
            "SharingClass", "SubjectKind", "Cardinality", "DataType", "ResourceFormat", "UpdateCycle", "DeliveryMode",
            "LegalBasisKind", "AccessExplanation", "AccessDecision", "DepartmentStatus", "SystemStatus", "UseStatus", "GrantStatus",
            "GrantOrigin", "GrantLevel", "AllowanceRule", "DenialReason", "AccessKind", "ItemView", "SortEnumType", "VerificationOutcome",
            "WorkingCalendar", "DeadlineTerm", "DeadlineKind", "DayKind",
            "Audit", "AuditEntry", "AuditEntryKind", "AccessLogEntry", "AuditFigures", "AuditIndexPosition", "AuditQuestion", "OperationOutcome",
            "AuditedAsker", "AuditedOperation", "AuditedUse", "AuditedDecisions", "AuditedAllowance", "AuditedDenial", "AuditedChange",
            "AuditedValue", "AuditedRefusals", "Timestamp", "Long",
            "Governance", "RegisteredSystem",
            "Objection", "ObjectionStatus", "ObjectionCause", "Discrepancy",
            "Clock", "ClockSuspension", "ClockStatus", "Matter", "MatterKind", "Notification", "NotificationKind", "Webhook", "WebhookStatus",
            "WebhookDelivery", "DeliveryOutcome", "Supervision", "SupervisionFigure",
            "Export", "ExportFormat", "ExportOutcome",
            "Application", "ApplicationItem", "ApplicationStatus", "ApplicationItemStatus", "RegisteredGrant", "RegisteredUse",
            "CatalogueDraft", "DraftProblem", "ItemUse", "CodeReplacementInput", "DraftStatus", "ReviewResult",
            "CatalogueVersion", "CatalogueDifference", "CatalogueDifferenceKind", "CatalogueHit", "CatalogueMatter",
            "RegisteredDepartment", "DepartmentContact", "ContactChange", "ContactRole", "RegisteredLegalBasis", "LegalBasisChange",
            "LegalBasisStatus", "LegalBasisAction", "UseOnBasis", "Agreement", "AgreementStatus", "AgreementParty",
            "Supply", "SupplyBatch", "SupplyRejection", "SupplyMode", "SupplyFormat", "SupplyEncoding", "SupplyStatus", "RejectionCode",
            "Freshness", "ResourceFreshness", "RecordProvenance",
            "String", "Int", "Float", "Boolean", "ID", "Date", "DateTime", "Decimal", "CitizenIdNumber",
            "UnifiedSocialCreditCode", "DivisionCode", "GeoJson", "GeoJsonArea", "BoundingBox", "NearInput", "Base64",
        ],
        StringComparer.Ordinal);

    // The fields of the query, and those that a subject has besides its registers.
    private static readonly FrozenSet<string> ReservedRecords = FrozenSet.ToFrozenSet(
        ["person", "legalEntity", "catalogue", "viewer", "explainAccess", "audit", "governance", "workingCalendar", "node", "nodes", "idNumber", "unifiedSocialCreditCode"],
        StringComparer.Ordinal);

    // Those that lead from a record to its subject, and those that join the conditions of a filter.
    private static readonly FrozenSet<string> ReservedItems = FrozenSet.ToFrozenSet(["person", "legalEntity", "and", "or"], StringComparer.Ordinal);

    /// <summary>Whether a resource or a code list may have this name.</summary>
    public static bool IsType(string name) => name.Length <= MaxTypeLength && TypePattern().IsMatch(name) && !ReservedTypes.Contains(name);

    /// <summary>Whether a field for one record or for a list of them may have this name.</summary>
    public static bool IsRecords(string name) => IsField(name) && !ReservedRecords.Contains(name) && !VerificationPattern().IsMatch(name);

    public static bool IsItem(string name) => IsField(name) && !ReservedItems.Contains(name);

    public static bool IsValue(string name) => ValuePattern().IsMatch(name);

    private static bool IsField(string name) => name.Length <= MaxFieldLength && FieldPattern().IsMatch(name);

    // The suffixes are those of types that the schema makes of a resource.
    [GeneratedRegex("^[A-Z][A-Za-z0-9]*\\z(?<!Connection|Edge|Input|Payload|Verification)", RegexOptions.CultureInvariant)]
    private static partial Regex TypePattern();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex FieldPattern();

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePattern();

    [GeneratedRegex("^verify[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex VerificationPattern();
}
