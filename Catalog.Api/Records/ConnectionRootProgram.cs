using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Planning;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>A page of a resource's records, by the Relay cursor connections specification.</summary>
internal sealed class ConnectionRootProgram : RootProgram
{
    private readonly OperationRoot.Connection _root;
    private readonly RecordProgram _program;
    private readonly CursorSeal _cursors;
    private readonly byte[][] _leads;
    private readonly ConnectionShapes _shapes;
    private readonly bool _readsRows;

    /// <param name="cursors">Seals cursors for this connection and the use that reads it.</param>
    public ConnectionRootProgram(RecordDialect dialect, OperationRoot.Connection root, CursorSeal cursors)
    {
        _root = root;
        _cursors = cursors;
        _program = new RecordProgram(dialect, root.Read);
        _leads = ResponseKeys.Leads(root.Fields, field => field.ResponseKey);
        _shapes = new ConnectionShapes(root.Read.Resource.TypeName, cursors);
        _readsRows = root.Read.Visibility.IsAny
            && root.Fields.Any(field => field is not (ConnectionField.TotalCount or ConnectionField.TypeName));
    }

    public override async ValueTask<RequestError?> WriteAsync(RecordRun run, OperationVariables variables, JsonOutput output)
    {
        var first = _root.First?.Value(variables) as int? ?? ConnectionLimits.DefaultPageSize;
        if (first is < 0 or > ConnectionLimits.MaxPageSize)
        {
            return RequestErrors.PageSizeInvalid(_root.ResponseKey);
        }

        var after = 0L;
        if (_root.After?.Value(variables) is string cursor && !_cursors.TryOpen(cursor, out after))
        {
            return RequestErrors.CursorInvalid(_root.ResponseKey);
        }

        using var page = await PageAsync(run, first, after);
        for (var i = 0; i < _root.Fields.Count; i++)
        {
            output.Raw(_leads[i]);
            if (_root.Fields[i] is ConnectionField.TotalCount)
            {
                output.Number(_root.Read.Visibility.IsAny ? await run.CountAsync(_program) : 0);
            }
            else
            {
                _shapes.Write(_root.Fields[i], page, output);
            }
        }

        output.Raw(_leads.Length == 0 ? "{}"u8 : "}"u8);
        return null;
    }

    private async ValueTask<ConnectionPage> PageAsync(RecordRun run, int first, long after)
    {
        if (!_readsRows)
        {
            return new ConnectionPage(null, false, after > 0);
        }

        // One row more tells whether a page follows.
        var rows = await run.RowsAsync(_program, _program.Page, new RecordArguments(After: after, Limit: first + 1), grouped: false);
        var hasNext = rows.Count > first;
        if (hasNext)
        {
            rows.DropLast();
        }

        await run.FillAsync(_program, rows);
        return new ConnectionPage(rows, hasNext, after > 0);
    }
}
