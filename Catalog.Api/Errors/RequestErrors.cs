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

    public static RequestError MediaTypeUnsupported() =>
        Status(415, ErrorCodes.MediaTypeUnsupported, "The body of a POST is application/json in UTF-8.");

    public static RequestError NotAcceptable() =>
        Status(406, ErrorCodes.NotAcceptable, "Answers are application/graphql-response+json or application/json.");

    public static RequestError BodyTooLarge(long limit) =>
        Status(413, ErrorCodes.BodyTooLarge, string.Create(CultureInfo.InvariantCulture, $"A request has {limit} bytes at most."));

    public static RequestError BodyNotUtf8() =>
        Status(400, ErrorCodes.BodyNotUtf8, "The request is not valid UTF-8.");

    public static RequestError BodyNotJson() =>
        Status(400, ErrorCodes.BodyNotJson, "The body is not a JSON object such as {\"query\": \"{ __typename }\"}.");

    public static RequestError BatchUnsupported() =>
        Status(400, ErrorCodes.BatchUnsupported, "A request holds one operation; send several as several requests.");

    public static RequestError ParameterInvalid(string parameter, string expected) =>
        Status(400, ErrorCodes.ParameterInvalid, $"'{parameter}' must be {expected}.");

    public static RequestError QueryMissing() =>
        Status(400, ErrorCodes.QueryMissing, "The request has no 'query' with a GraphQL document.");

    public static RequestError Syntax(string description, Place place) =>
        new(ErrorCodes.DocumentSyntax, $"The document is not GraphQL: {description}") { Places = [place] };

    public static RequestError TooDeep() =>
        new(ErrorCodes.DocumentTooDeep, "The document nests too deep to be read.");

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

    public static RequestError FilterTooLarge(IReadOnlyList<string> path, int limit) =>
        new(ErrorCodes.FilterTooLarge, string.Create(CultureInfo.InvariantCulture, $"'where' has {limit} comparisons at most.")) { Path = path };

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

    public static RequestError SystemUnknown() =>
        Status(403, ErrorCodes.SystemUnknown, "No system is registered under the client_id of the token. Apply for access at the government-affairs office (article 14).");

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

    public static RequestError DatabaseUnavailable() =>
        Status(503, ErrorCodes.DatabaseUnavailable, "The database does not answer. Try again.");

    public static RequestError NotReady() =>
        Status(503, ErrorCodes.NotReady, "The service is starting, or has no access rules in force. Try again.");

    public static RequestError Internal() =>
        Status(500, ErrorCodes.InternalError, "The request could not be answered. The operators were told.");

    private static RequestError Status(int status, string code, string message) => new(code, message) { Status = status };
}
