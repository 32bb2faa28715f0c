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
    private readonly NearProgram? _near;
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
        _near = root.Read.Near is { } near ? new NearProgram(dialect, root.Read, near) : null;
        _leads = ResponseKeys.Leads(root.Fields, field => field.ResponseKey);
        _shapes = new ConnectionShapes(root.Read.Resource.TypeName, cursors);
        _readsRows = root.Read.Visibility.IsAny
            && root.Fields.Any(field => field is not (ConnectionField.TotalCount or ConnectionField.TypeName));
        _hasCursors = isExported || root.Fields.Any(field => field is ConnectionField.Edges or ConnectionField.PageInfo);
    }

    public override bool IsOneStatement => _near is null && _root.Page is { After: null, Before: null } && _program.Records.Links.Count == 0
        && _root.Fields.Count(part => part is ConnectionField.TotalCount) + (_readsRows ? 1 : 0) <= 1;

    public override async ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output)
    {
        var context = Context(run.Inputs);
        var (request, error) = PageRequest.Read(_root.Page, variables, _root.ResponseKey, cursor => Open(cursor, context));
        if (request is null)
        {
            return error;
        }

        var (near, problem) = _near is null || !_root.Read.Visibility.IsAny ? (null, null) : await _near.FindAsync(run, _root.ResponseKey);
        if (problem is not null)
        {
            return problem;
        }

        using var page = near is null ? await PageAsync(run, request, context) : await PageAsync(run, request, near, context);
        for (var i = 0; i < _root.Fields.Count; i++)
        {
            output.Raw(_leads[i]);
            if (_root.Fields[i] is ConnectionField.TotalCount)
            {
                output.Number(!_root.Read.Visibility.IsAny ? 0 : near?.Count ?? await run.CountAsync(_program.Count));
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
        _cursors.Open(cursor, context) is { } place ? CursorPlace.Read(place, _near is null ? _root.Read.Order.Count : 1) : null;

    /// <summary>The values of the filter and of the place, for which alone cursors hold; those of an ordering are in its form.</summary>
    private byte[] Context(IReadOnlyList<object?> inputs)
    {
        var given = _root.Rows.Forms.OfType<InputForm>().Where(form => form.SlotCount > 0).ToList();
        return given.Count == 0 ? [] : JsonSerializer.SerializeToUtf8Bytes(given.SelectMany(form => inputs.Skip(form.FirstSlot).Take(form.SlotCount)));
    }

    private async ValueTask<ConnectionPage> PageAsync(RecordRun run, PageRequest request, IReadOnlyList<NearRow> near, byte[] context)
    {
        var from = request.After is null ? 0 : near.TakeWhile(row => row.CompareTo(NearRow.Of(request.After)) <= 0).Count();
        var until = request.Before is null ? near.Count : near.TakeWhile(row => row.CompareTo(NearRow.Of(request.Before)) < 0).Count();
        var hasMore = until - from > request.Size;
        var (hasNext, hasPrevious) = (request.Before is not null || (hasMore && !request.IsBackward), request.After is not null || (hasMore && request.IsBackward));
        if (!_readsRows)
        {
            return new ConnectionPage(null, false, hasNext, hasPrevious, context);
        }

        var wanted = near.Take(until).Skip(from).ToList();
        wanted = request.IsBackward ? [.. wanted.TakeLast(request.Size)] : [.. wanted.Take(request.Size)];
        var rows = Rows(run, keepsPlaces: true);
        try
        {
            var order = await _near!.ReadAsync(run, _program.Records, rows, wanted);
            run.Tell(rows);
            await run.FillAsync(_program.Records, rows);
            return new ConnectionPage(rows, false, hasNext, hasPrevious, context, order);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private RecordRows Rows(RecordRun run, bool keepsPlaces) => new(_program.Records)
    {
        KeepsPlaces = keepsPlaces,
        AuditedSubjects = _root.Read.Resource.Subject == SubjectKind.GeographicFeature ? null : new SubjectMessages(),
        Objected = run.Objected(_root.Read.Resource),
        Marks = run.Marks,
    };

    private async ValueTask<ConnectionPage> PageAsync(RecordRun run, PageRequest request, byte[] context)
    {
        // A row at which the page begins or ends is taken to be there still: to ask would cost a statement.
        var (hasNext, hasPrevious) = (request.Before is not null, request.After is not null);
        if (!_readsRows)
        {
            return new ConnectionPage(null, false, hasNext, hasPrevious, context);
        }

        var (start, end) = request.IsBackward ? (request.Before, request.After) : (request.After, request.Before);
        var rows = Rows(run, _hasCursors);
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
