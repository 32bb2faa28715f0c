using Catalog.Api.Auditing.Index;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using GraphQL;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The page of entries that a field asks for.</summary>
/// <param name="IsBackward">Whether it is counted from the oldest entry.</param>
/// <param name="After">The entry after which it begins: it holds older ones.</param>
/// <param name="Before">The entry before which it ends: it holds newer ones.</param>
internal sealed record EntryPageRequest(int Size, bool IsBackward, EntryPlace? After, EntryPlace? Before)
{
    /// <summary>The page, or what is wrong with its arguments.</summary>
    public static (EntryPageRequest? Page, RequestError? Error) Read(IResolveFieldContext context, EntryCursors cursors)
    {
        var responseKey = context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;
        var first = context.GetArgument<int?>(ConnectionArguments.First);
        var last = context.GetArgument<int?>(ConnectionArguments.Last);
        if (first is not null && last is not null)
        {
            return (null, RequestErrors.PageDirectionInvalid(responseKey));
        }

        var size = first ?? last ?? ConnectionLimits.DefaultPageSize;
        if (size is < 0 or > ConnectionLimits.MaxPageSize)
        {
            return (null, RequestErrors.PageSizeInvalid(responseKey, last is null ? ConnectionArguments.First : ConnectionArguments.Last));
        }

        return TryOpen(ConnectionArguments.After, out var after) is { } wrongStart ? (null, wrongStart)
            : TryOpen(ConnectionArguments.Before, out var before) is { } wrongEnd ? (null, wrongEnd)
            : (new EntryPageRequest(size, last is not null, after, before), null);

        RequestError? TryOpen(string argument, out EntryPlace? place)
        {
            var cursor = context.GetArgument<string?>(argument);
            place = cursor is null ? null : cursors.Open(cursor);
            return cursor is not null && place is null ? RequestErrors.CursorInvalid(responseKey, argument) : null;
        }
    }
}
