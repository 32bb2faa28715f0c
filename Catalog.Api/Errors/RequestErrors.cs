using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Api.Errors;

/// <summary>The errors of responses with their wording. No wording tells an internal cause.</summary>
internal static class RequestErrors
{
    public static RequestError MethodNotAllowed() =>
        Status(405, ErrorCodes.MethodNotAllowed, "This address takes GET and POST.");

    public static RequestError AuditUnavailable() =>
        Status(503, ErrorCodes.AuditUnavailable, "The audit cannot be written, and nothing is answered unaudited. Try again after a moment.");

    /// <summary>Nobody is there to read it: it is the audit that it tells.</summary>
    public static RequestError ClientGone() =>
        Status(499, ErrorCodes.ClientGone, "The client closed the connection before it was answered.");

    public static RequestError MediaTypeUnsupported() =>
        Status(415, ErrorCodes.MediaTypeUnsupported, "The body of a POST is application/json in UTF-8.");

    public static RequestError NotAcceptable() =>
        Status(406, ErrorCodes.NotAcceptable, "Answers are application/graphql-response+json or application/json.");

    public static RequestError ContentEncodingUnsupported() =>
        Status(415, ErrorCodes.ContentEncodingUnsupported, "The body of a POST is sent as it is, or in one of the encodings gzip, br and deflate.");

    public static RequestError ContentEncodingInvalid() =>
        Status(400, ErrorCodes.ContentEncodingInvalid, "The body is not in the encoding that Content-Encoding states, or breaks off.");

    public static RequestError BodyTooLarge(long limit) =>
        Status(413, ErrorCodes.BodyTooLarge, string.Create(CultureInfo.InvariantCulture, $"A request has {limit} bytes at most, decompressed."));

    public static RequestError BodyNotUtf8() =>
        Status(400, ErrorCodes.BodyNotUtf8, "The request is not valid UTF-8.");

    public static RequestError BodyNotJson() =>
        Status(400, ErrorCodes.BodyNotJson, "The body is not a JSON object such as {\"query\": \"{ __typename }\"}.");

    public static RequestError BatchUnsupported() =>
        Status(400, ErrorCodes.BatchUnsupported, "A request holds one operation; send several as several requests.");

    public static RequestError ParameterInvalid(string parameter, string expected) =>
        Status(400, ErrorCodes.ParameterInvalid, $"'{parameter}' must be {expected}.");

    public static RequestError QueryMissing() =>
        Status(400, ErrorCodes.QueryMissing, "The request has no 'query' with a GraphQL document, and names none by its hash.");

    /// <summary>Its message is part of the protocol: clients send the document then. Source: Apollo, automatic persisted queries.</summary>
    public static RequestError PersistedQueryNotFound() =>
        new(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound");

    /// <summary>Its message is part of the protocol: clients send documents from then on.</summary>
    public static RequestError PersistedQueryNotSupported() =>
        new(ErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");

    public static RequestError DocumentIdUnknown() =>
        new(ErrorCodes.DocumentIdUnknown, "No document is registered for the system under this 'documentId'.");

    public static RequestError DocumentHashMismatch() =>
        Status(400, ErrorCodes.DocumentHashMismatch, "'query' has another SHA-256 than the one that names it.");

    public static RequestError Syntax(string description, Place place) =>
        new(ErrorCodes.DocumentSyntax, $"The document is not GraphQL: {CallerText.Shorten(description)}") { Places = [place] };

    public static RequestError DocumentTooLong(string unit, int limit) =>
        new(ErrorCodes.DocumentTooLong, string.Create(CultureInfo.InvariantCulture, $"A document has {limit} {unit} at most."));

    public static RequestError NameTooLong(int limit) =>
        new(ErrorCodes.NameTooLong, string.Create(CultureInfo.InvariantCulture, $"A name in a document has {limit} characters at most."));

    public static RequestError TooDeep() =>
        new(ErrorCodes.DocumentTooDeep, "The document nests too deep to be read.");

    public static RequestError TooDeep(int limit) =>
        new(ErrorCodes.DocumentTooDeep, string.Create(CultureInfo.InvariantCulture, $"Fields nest {limit} deep at most, through fragments."));

    public static RequestError OperationsTooMany(int limit) => TooMany(ErrorCodes.OperationsTooMany, "operations", limit);

    public static RequestError FragmentsTooMany(int limit) => TooMany(ErrorCodes.FragmentsTooMany, "fragments", limit);

    public static RequestError VariablesTooMany(int limit) => TooMany(ErrorCodes.VariablesTooMany, "variables", limit);

    public static RequestError DirectivesTooMany(int limit) => TooMany(ErrorCodes.DirectivesTooMany, "directives", limit);

    public static RequestError RootFieldsTooMany(int limit) =>
        new(ErrorCodes.RootFieldsTooMany, string.Create(CultureInfo.InvariantCulture, $"An operation has {limit} root fields at most, through fragments."));

    public static RequestError AliasesTooMany(int limit) => TooMany(ErrorCodes.AliasesTooMany, "aliases", limit);

    public static RequestError FieldsTooMany(int limit) => TooMany(ErrorCodes.FieldsTooMany, "fields", limit);

    public static RequestError CostTooHigh(long cost, int limit) => new(
        ErrorCodes.CostTooHigh,
        string.Create(CultureInfo.InvariantCulture, $"The operation costs {cost}, and {limit} is the most. Ask for smaller pages or fewer fields."))
    {
        Details =
        [
            new("cost", cost.ToString(CultureInfo.InvariantCulture)),
            new("limit", limit.ToString(CultureInfo.InvariantCulture)),
        ],
    };

    public static RequestError RateLimited() =>
        Status(429, ErrorCodes.RateLimited, "The system sends more requests than its share. Try again after Retry-After.");

    public static RequestError TooManyConditions() =>
        new(ErrorCodes.ConditionsTooMany, "@skip and @include depend on more than 64 variables.");

    public static RequestError NoOperation() =>
        new(ErrorCodes.OperationMissing, "The document has no operation.");

    public static RequestError OperationNameRequired() =>
        new(ErrorCodes.OperationNameRequired, "The document has several operations: say which with 'operationName'.");

    public static RequestError OperationUnknown() =>
        new(ErrorCodes.OperationUnknown, "The document has no operation of the name that 'operationName' gives.");

    public static RequestError OperationNotByGet() =>
        Status(405, ErrorCodes.OperationNotByGet, "Only queries are answered to a GET; send it as a POST.");

    public static RequestError LegalBasisInvalid(Place place) =>
        new(ErrorCodes.ValueInvalid, "'legalBasis' of @use must be the code of a legal basis, such as LB-0001.") { Places = [place] };

    public static RequestError FilterInvalid(IReadOnlyList<string> path, string at, string problem) =>
        new(ErrorCodes.FilterInvalid, $"'{at}' {problem}.") { Path = path };

    public static RequestError FilterTooLarge(IReadOnlyList<string> path, int comparisons, int objects) =>
        new(ErrorCodes.FilterTooLarge, string.Create(CultureInfo.InvariantCulture, $"'where' has {comparisons} comparisons in {objects} objects at most.")) { Path = path };

    public static RequestError FilterValuesTooMany(int count, int limit) =>
        new(ErrorCodes.FilterTooLarge, string.Create(CultureInfo.InvariantCulture, $"The operation's filters have {count} values; {limit} at most."));

    public static RequestError NearTooWide(string path, int limit) =>
        new(ErrorCodes.FilterTooLarge, string.Create(CultureInfo.InvariantCulture, $"More than {limit:N0} records are to be measured: give less 'metres', or a narrower 'where'.")) { Path = [path] };

    public static RequestError VerificationInvalid(IReadOnlyList<string> path, string at, string problem) =>
        new(ErrorCodes.VerificationInvalid, $"'{at}' {problem}.") { Path = path };

    public static RequestError OrderingInvalid(IReadOnlyList<string> path, string at, string problem) =>
        new(ErrorCodes.OrderingInvalid, $"'{at}' {problem}.") { Path = path };

    public static RequestError PageSizeInvalid(string path, string argument) =>
        new(ErrorCodes.PageSizeInvalid, string.Create(CultureInfo.InvariantCulture, $"'{argument}' must be from 0 to {ConnectionLimits.MaxPageSize}."))
        {
            Path = [path],
        };

    public static RequestError PageDirectionInvalid(string path) =>
        new(ErrorCodes.PageDirectionInvalid, "A page is the 'first' or the 'last' records, not both.") { Path = [path] };

    public static RequestError CursorInvalid(string path, string argument) =>
        new(ErrorCodes.CursorInvalid, $"'{argument}' must be a cursor that was answered by the same list, with the same 'where', 'order' and use.")
        {
            Path = [path],
        };

    public static RequestError TokenRequired() =>
        Status(TokenRefusal.Required.Status, ErrorCodes.TokenRequired, TokenRefusal.Required.Message);

    public static RequestError ScopeRequired() =>
        Status(403, ErrorCodes.ScopeRequired, "Records are answered to a token with the scope catalog.read or catalog.steward.");

    public static RequestError AuditScopeRequired() =>
        Status(403, ErrorCodes.AuditScopeRequired, "The audit is answered to a token with the scope catalog.audit.");

    public static RequestError AuditorReadsNoRecords() =>
        Status(403, ErrorCodes.AuditorReadsNoRecords, "A token with the scope catalog.audit reads no records, whatever other scopes it has. Use one token for the audit and another for records.");

    public static RequestError SystemSuspended() =>
        Status(403, ErrorCodes.SystemSuspended, "The system, or its department, is suspended.");

    public static RequestError SystemUnknown() =>
        Status(403, ErrorCodes.SystemUnknown, "No system is registered under the client_id of the token. Apply for access at the government-affairs office (article 14).");

    public static RequestError OperationNotTrusted() =>
        Status(403, ErrorCodes.OperationNotTrusted, "The system may run only operations that are registered for it, and this one is not. Have its document registered, or withdraw the change to it.");

    public static RequestError UseRequired(Place place) =>
        new(
            ErrorCodes.UseRequired,
            "An operation that reads records states its use: @use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\"). "
            + "viewer { uses { purpose legalBasis { code } } } lists what the system is approved for.")
        {
            Places = [place],
        };

    public static RequestError FieldDenied(CatalogueItem item, DenialReason reason, string remedy) =>
        new(ErrorCodes.FieldDenied, $"{item.Item.Name} ({item.Coordinate}) is denied: {WireName.Of(reason)}. {remedy}");

    public static RequestError GuessesTooMany(string path, TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new(ErrorCodes.GuessesTooMany, $"No verification of this subject is left to the system for now. Try again in {seconds} seconds.")
        {
            Path = [path],
            Details = [new("retryAfter", seconds)],
        };
    }

    public static RequestError AuditIndexUnavailable() =>
        new(ErrorCodes.AuditIndexUnavailable, "The audit cannot be read now: its index does not answer. Entries are written all the same. Try again.");

    public static RequestError DatabaseUnavailable() =>
        Status(503, ErrorCodes.DatabaseUnavailable, "The database does not answer. Try again.");

    public static RequestError NotReady() =>
        Status(503, ErrorCodes.NotReady, "The service is starting, or has no access rules in force. Try again.");

    public static RequestError TimeLimit(TimeSpan limit) =>
        Status(503, ErrorCodes.TimeLimit, string.Create(CultureInfo.InvariantCulture, $"The operation was stopped after {limit.TotalSeconds:0.###} seconds. Ask for less: a smaller page, fewer registers."));

    public static RequestError Internal() =>
        Status(500, ErrorCodes.InternalError, "The request could not be answered. The operators were told.");

    private static RequestError TooMany(string code, string what, int limit) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"A document has {limit} {what} at most, through fragments."));

    private static RequestError Status(int status, string code, string message) => new(code, message) { Status = status };
}
