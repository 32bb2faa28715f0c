using System.Buffers.Binary;
using System.Text;
using Catalog.Api.Errors;
using Catalog.Api.Records;
using Catalog.Api.Schema;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Governance;

/// <summary>Reads the pages of registers whose rows are numbered by the database.</summary>
internal static class RowPages
{
    private const string Id = "Id";

    /// <summary>The arguments of a list that is read in pages.</summary>
    public static QueryArgument[] Arguments(string rows) =>
    [
        new(Reference.To("Int")) { Name = ConnectionArguments.First, Description = $"How many {rows}, {ConnectionLimits.DefaultPageSize} unless told, {ConnectionLimits.MaxPageSize} at most." },
        new(Reference.To("String")) { Name = ConnectionArguments.After, Description = "The cursor after which the page begins." },
    ];

    /// <param name="rows">What of the register may be seen, and is asked for.</param>
    public static async Task<RowPage<TRow>?> ReadAsync<TRow>(IResolveFieldContext context, IQueryable<TRow> rows)
        where TRow : class
    {
        var responseKey = context.FieldAst.Alias?.Name.StringValue ?? context.FieldAst.Name.StringValue;
        var size = context.GetArgument<int?>(ConnectionArguments.First) ?? ConnectionLimits.DefaultPageSize;
        if (size is < 0 or > ConnectionLimits.MaxPageSize)
        {
            return Refuse<TRow>(context, RequestErrors.PageSizeInvalid(responseKey, ConnectionArguments.First));
        }

        var seal = OperationScope.Of(context).Served.GovernanceCursors;
        var list = Encoding.UTF8.GetBytes(context.FieldDefinition.Name);
        var page = rows;
        if (context.GetArgument<string?>(ConnectionArguments.After) is { } cursor)
        {
            if (seal.Open(cursor, list) is not { } place)
            {
                return Refuse<TRow>(context, RequestErrors.CursorInvalid(responseKey, ConnectionArguments.After));
            }

            var last = BinaryPrimitives.ReadInt64BigEndian(place);
            page = page.Where(row => EF.Property<long>(row, Id) < last);
        }

        var found = await page.AsNoTracking().OrderByDescending(row => EF.Property<long>(row, Id))
            .Select(row => new { Row = row, Id = EF.Property<long>(row, Id) })
            .Take(size + 1).ToListAsync(context.CancellationToken);
        var shown = found.Take(size).ToList();
        return new RowPage<TRow>(
            [.. shown.Select(part => part.Row)],
            shown is [.., var end] ? Seal(seal, end.Id, list) : null,
            found.Count > size,
            () => rows.CountAsync(context.CancellationToken));
    }

    private static string Seal(CursorSeal seal, long id, ReadOnlySpan<byte> list)
    {
        Span<byte> place = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, id);
        return seal.Text(place, list);
    }

    private static RowPage<TRow>? Refuse<TRow>(IResolveFieldContext context, RequestError error)
    {
        context.Errors.Add(new KnownError(error) { Path = context.ResponsePath });
        return null;
    }
}
