using System.Text.Json;
using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Storage;
using Catalog.Domain.Planning;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Records;

/// <summary>A page of a resource's records, by the Relay cursor connections specification.</summary>
internal sealed class ConnectionRootProgram : RootProgram
{
    private readonly OperationRoot.Connection _root;
    private readonly ConnectionProgram _program;
    private readonly CursorSeal _cursors;
    private readonly byte[][] _leads;
    private readonly ConnectionShapes _shapes;
    private readonly bool _readsRows;
    private readonly bool _hasCursors;

    /// <param name="cursors">Seals cursors for this connection and the use that reads it.</param>
    /// <param name="isExported">Whether its pages are read one after the other for an export, which has cursors though none is selected.</param>
    public ConnectionRootProgram(RecordDialect dialect, OperationRoot.Connection root, CursorSeal cursors, bool isExported = false)
    {
        _root = root;
        _cursors = cursors;
        _program = new ConnectionProgram(dialect, root.Read);
        _leads = ResponseKeys.Leads(root.Fields, field => field.ResponseKey);
        _shapes = new ConnectionShapes(root.Read.Resource.TypeName, cursors);
        _readsRows = root.Read.Visibility.IsAny
            && root.Fields.Any(field => field is not (ConnectionField.TotalCount or ConnectionField.TypeName));
        _hasCursors = isExported || root.Fields.Any(field => field is ConnectionField.Edges or ConnectionField.PageInfo);
    }

    public override bool IsOneStatement => _root.Page is { After: null, Before: null } && _program.Records.Links.Count == 0
        && _root.Fields.Count(part => part is ConnectionField.TotalCount) + (_readsRows ? 1 : 0) <= 1;

    public override async ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output)
    {
        var context = Context(run.Inputs);
        var (request, error) = PageRequest.Read(_root.Page, variables, _root.ResponseKey, cursor => Open(cursor, context));
        if (request is null)
        {
            return error;
        }

        using var page = await PageAsync(run, request, context);
        for (var i = 0; i < _root.Fields.Count; i++)
        {
            output.Raw(_leads[i]);
            if (_root.Fields[i] is ConnectionField.TotalCount)
            {
                output.Number(_root.Read.Visibility.IsAny ? await run.CountAsync(_program.Count) : 0);
            }
            else
            {
                _shapes.Write(_root.Fields[i], page, output);
            }
        }

        output.Raw(_leads.Length == 0 ? "{}"u8 : "}"u8);
        return null;
    }

    /// <summary>Reads a page of an export.</summary>
    /// <param name="after">The row behind which it begins; null for the first page.</param>
    public ValueTask<ConnectionPage> ReadAsync(RecordRun run, CursorPlace? after, int size) =>
        PageAsync(run, new PageRequest(size, IsBackward: false, after, Before: null), Context(run.Inputs));

    /// <summary>The row that a cursor leads to; null where it is none of this list with these values.</summary>
    public CursorPlace? Open(string cursor, IReadOnlyList<object?> inputs) => Open(cursor, Context(inputs));

    /// <summary>The row that the next page of an export begins behind, and its cursor.</summary>
    public (CursorPlace Place, string Cursor) EndOf(ConnectionPage page)
    {
        var place = page.Rows![page.Row(page.Count - 1)].Place!;
        return (CursorPlace.Read(place, _root.Read.Order.Count), _cursors.Text(place, page.Context));
    }

    private CursorPlace? Open(string cursor, byte[] context) =>
        _cursors.Open(cursor, context) is { } place ? CursorPlace.Read(place, _root.Read.Order.Count) : null;

    /// <summary>The values of the filter, for which alone cursors hold; those of an ordering are in its form.</summary>
    private byte[] Context(IReadOnlyList<object?> inputs) => _root.Rows.WhereForm is { SlotCount: > 0 } where
        ? JsonSerializer.SerializeToUtf8Bytes(inputs.Skip(where.FirstSlot).Take(where.SlotCount))
        : [];

    private async ValueTask<ConnectionPage> PageAsync(RecordRun run, PageRequest request, byte[] context)
    {
        // A row at which the page begins or ends is taken to be there still: to ask would cost a statement.
        var (hasNext, hasPrevious) = (request.Before is not null, request.After is not null);
        if (!_readsRows)
        {
            return new ConnectionPage(null, false, hasNext, hasPrevious, context);
        }

        var (start, end) = request.IsBackward ? (request.Before, request.After) : (request.After, request.Before);
        var rows = new RecordRows(_program.Records)
        {
            KeepsPlaces = _hasCursors,
            AuditedSubjects = _root.Read.Resource.Subject == SubjectKind.GeographicFeature ? null : new SubjectMessages(),
            Objected = run.Objected(_root.Read.Resource),
            Marks = run.Marks,
        };
        try
        {
            // One row more tells whether a page follows.
            await run.ReadPageAsync(
                rows,
                _program.Records,
                _program.Page(new PageShape(request.IsBackward, start?.Nulls, end?.Nulls)),
                new StatementValues(run.Inputs) { Start = start, End = end },
                request.Size + 1);
            var hasMore = rows.Count > request.Size;
            if (hasMore)
            {
                rows.DropLast();
            }

            run.Tell(rows);
            await run.FillAsync(_program.Records, rows);
            return request.IsBackward
                ? new ConnectionPage(rows, true, hasNext, hasMore || hasPrevious, context)
                : new ConnectionPage(rows, false, hasMore || hasNext, hasPrevious, context);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }
}
