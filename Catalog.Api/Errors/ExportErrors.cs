using System.Globalization;

namespace Catalog.Api.Errors;

/// <summary>The errors of exports with their wording.</summary>
internal static class ExportErrors
{
    public static RequestError ScopeRequired() =>
        new(ErrorCodes.ScopeRequired, "Records are exported to a token with the scope catalog.read.") { Status = StatusCodes.Status403Forbidden };

    /// <param name="path">The response keys that lead to what does not fit.</param>
    public static RequestError ShapeInvalid(string problem, params IReadOnlyList<string> path) =>
        new(ErrorCodes.ExportShapeInvalid, $"An export is one connection with 'nodes' of items, such as {{ householdRegistrations {{ nodes {{ name }} }} }}: {problem}.")
        {
            Status = StatusCodes.Status400BadRequest,
            Path = path.Count == 0 ? null : path,
        };

    public static RequestError FormatUnknown() =>
        new(ErrorCodes.ExportFormatUnknown, "Exports are application/jsonl, text/csv or application/vnd.apache.parquet: by Accept, or by ?format=jsonl, csv or parquet.") { Status = StatusCodes.Status406NotAcceptable };

    public static RequestError CursorInvalid() =>
        new(ErrorCodes.CursorInvalid, "'after' must be a cursor of an export of the same list, with the same 'where', 'order' and use.") { Status = StatusCodes.Status400BadRequest };

    public static RequestError ExportsTooMany(int limit) => new(
        ErrorCodes.ExportsTooMany,
        string.Create(CultureInfo.InvariantCulture, $"A system has {limit} exports at the same time, and the node a number that it can bear. Let one end, and try again after Retry-After."))
    {
        Status = StatusCodes.Status429TooManyRequests,
    };

    public static RequestError NotFound() =>
        new(ErrorCodes.NotFound, "There is no such export that you may see.") { Status = StatusCodes.Status404NotFound };

    public static RequestError PlaceInvalid() =>
        new(ErrorCodes.ParameterInvalid, "'bytes' must be a number of bytes that were received, decompressed.") { Status = StatusCodes.Status400BadRequest };
}
