using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Schema;

namespace Catalog.Api.Records;

/// <summary>The page that a request asks for.</summary>
/// <param name="Size">How many rows.</param>
/// <param name="IsBackward">Whether they are counted from the end.</param>
/// <param name="After">The row after which it begins.</param>
/// <param name="Before">The row before which it ends.</param>
internal sealed record PageRequest(int Size, bool IsBackward, CursorPlace? After, CursorPlace? Before)
{
    /// <summary>The page, or what is wrong with its arguments.</summary>
    /// <param name="open">Opens a cursor; null where it is none of this list.</param>
    public static (PageRequest? Page, RequestError? Error) Read(
        PageArguments arguments, OperationVariables variables, string responseKey, Func<string, CursorPlace?> open)
    {
        var (first, last) = (arguments.First?.Value(variables) as int?, arguments.Last?.Value(variables) as int?);
        if (first is not null && last is not null)
        {
            return (null, RequestErrors.PageDirectionInvalid(responseKey));
        }

        var size = first ?? last ?? ConnectionLimits.DefaultPageSize;
        if (size is < 0 or > ConnectionLimits.MaxPageSize)
        {
            return (null, RequestErrors.PageSizeInvalid(responseKey, last is null ? "first" : "last"));
        }

        CursorPlace? after = null;
        if (arguments.After?.Value(variables) is string start && (after = open(start)) is null)
        {
            return (null, RequestErrors.CursorInvalid(responseKey, "after"));
        }

        CursorPlace? before = null;
        if (arguments.Before?.Value(variables) is string end && (before = open(end)) is null)
        {
            return (null, RequestErrors.CursorInvalid(responseKey, "before"));
        }

        return (new PageRequest(size, last is not null, after, before), null);
    }
}
