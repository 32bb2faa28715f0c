using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Index;

namespace Catalog.Api.Errors;

/// <summary>The stable codes of errors in responses; docs/errors.md describes each.</summary>
public static class ErrorCodes
{
    // The request
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string MediaTypeUnsupported = "MEDIA_TYPE_UNSUPPORTED";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string ContentEncodingUnsupported = "CONTENT_ENCODING_UNSUPPORTED";
    public const string ContentEncodingInvalid = "CONTENT_ENCODING_INVALID";
    public const string BodyTooLarge = "BODY_TOO_LARGE";
    public const string BodyNotUtf8 = "BODY_NOT_UTF8";
    public const string BodyNotJson = "BODY_NOT_JSON";
    public const string BatchUnsupported = "BATCH_UNSUPPORTED";
    public const string ParameterInvalid = "PARAMETER_INVALID";
    public const string QueryMissing = "QUERY_MISSING";

    // The document by its hash
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
    public const string DocumentIdUnknown = "DOCUMENT_ID_UNKNOWN";
    public const string DocumentHashMismatch = "DOCUMENT_HASH_MISMATCH";

    // The document
    public const string DocumentSyntax = "DOCUMENT_SYNTAX";
    public const string DocumentInvalid = "DOCUMENT_INVALID";
    public const string DocumentTooLong = "DOCUMENT_TOO_LONG";
    public const string NameTooLong = "NAME_TOO_LONG";
    public const string DocumentTooDeep = "DOCUMENT_TOO_DEEP";
    public const string OperationsTooMany = "OPERATIONS_TOO_MANY";
    public const string FragmentsTooMany = "FRAGMENTS_TOO_MANY";
    public const string VariablesTooMany = "VARIABLES_TOO_MANY";
    public const string DirectivesTooMany = "DIRECTIVES_TOO_MANY";
    public const string RootFieldsTooMany = "ROOT_FIELDS_TOO_MANY";
    public const string AliasesTooMany = "ALIASES_TOO_MANY";
    public const string FieldsTooMany = "FIELDS_TOO_MANY";
    public const string CostTooHigh = "COST_TOO_HIGH";
    public const string ConditionsTooMany = "CONDITIONS_TOO_MANY";
    public const string OperationMissing = "OPERATION_MISSING";
    public const string OperationNameRequired = "OPERATION_NAME_REQUIRED";
    public const string OperationUnknown = "OPERATION_UNKNOWN";
    public const string OperationNotByGet = "OPERATION_NOT_BY_GET";
    public const string ValueInvalid = "VALUE_INVALID";
    public const string FilterInvalid = "FILTER_INVALID";
    public const string FilterTooLarge = "FILTER_TOO_LARGE";
    public const string VerificationInvalid = "VERIFICATION_INVALID";
    public const string OrderingInvalid = "ORDERING_INVALID";
    public const string PageDirectionInvalid = "PAGE_DIRECTION_INVALID";
    public const string PageSizeInvalid = "PAGE_SIZE_INVALID";
    public const string CursorInvalid = "CURSOR_INVALID";

    // Who asks, and for what
    public const string TokenRequired = "TOKEN_REQUIRED";
    public const string ScopeRequired = "SCOPE_REQUIRED";
    public const string AuditScopeRequired = "AUDIT_SCOPE_REQUIRED";
    public const string AuditorReadsNoRecords = "AUDITOR_READS_NO_RECORDS";
    public const string SystemSuspended = "SYSTEM_SUSPENDED";
    public const string SystemUnknown = "SYSTEM_UNKNOWN";
    public const string OperationNotTrusted = "OPERATION_NOT_TRUSTED";
    public const string UseRequired = "USE_REQUIRED";
    public const string FieldDenied = "FIELD_DENIED";
    public const string RateLimited = "RATE_LIMITED";
    public const string GuessesTooMany = "GUESSES_TOO_MANY";

    // Governance
    public const string InputInvalid = "INPUT_INVALID";
    public const string NotFound = "NOT_FOUND";
    public const string AlreadyExists = "ALREADY_EXISTS";
    public const string RevisionConflict = "REVISION_CONFLICT";
    public const string TransitionForbidden = "TRANSITION_FORBIDDEN";
    public const string KeyReused = "KEY_REUSED";
    public const string OutcomeUnknown = "OUTCOME_UNKNOWN";
    public const string FourEyes = "FOUR_EYES";
    public const string OtherDepartment = "OTHER_DEPARTMENT";
    public const string MutationsTooMany = "MUTATIONS_TOO_MANY";
    public const string AuditorChangesNothing = "AUDITOR_CHANGES_NOTHING";
    public const string GovernanceScopeRequired = "GOVERNANCE_SCOPE_REQUIRED";

    public const string ItemNotVisible = "ITEM_NOT_VISIBLE";
    // Notifications
    public const string LastEventIdInvalid = "LAST_EVENT_ID_INVALID";
    public const string StreamsTooMany = "STREAMS_TOO_MANY";
    public const string WebhooksTooMany = "WEBHOOKS_TOO_MANY";
    public const string PeriodInvalid = "PERIOD_INVALID";
    // Governance: applications
    public const string ItemNotShared = "ITEM_NOT_SHARED";
    public const string UseNotOpen = "USE_NOT_OPEN";
    // Drafts of the catalogue
    public const string DraftFaulty = "DRAFT_FAULTY";
    public const string DraftNotAcknowledged = "DRAFT_NOT_ACKNOWLEDGED";

    // The service
    public const string DatabaseUnavailable = "DATABASE_UNAVAILABLE";
    public const string AuditUnavailable = AuditUnavailableException.Code;
    public const string AuditIndexUnavailable = AuditIndexUnavailableException.Code;
    public const string ClientGone = "CLIENT_GONE";
    public const string NotReady = "NOT_READY";
    public const string TimeLimit = "TIME_LIMIT";
    public const string InternalError = "INTERNAL_ERROR";
}
