using System.Runtime.InteropServices;

namespace Catalog.Api.Records;

/// <summary>The rows of a register by subject; those of one subject stand together.</summary>
internal sealed class RegisterRows : IDisposable
{
    private readonly RecordProgram _program;
    private readonly RecordRows? _rows;
    private readonly Dictionary<string, (int First, int Count)>? _bySubject;

    /// <param name="rows">The rows; null where none is visible.</param>
    public RegisterRows(RecordProgram program, RecordRows? rows)
    {
        _program = program;
        _rows = rows;
        if (rows is { IsGrouped: true })
        {
            _bySubject = Group(rows);
        }
    }

    public void Write(string subject, JsonOutput output)
    {
        // Rows that are not grouped are all of the one subject that was asked for.
        var (first, count) = _bySubject is null ? (0, _rows?.Count ?? 0) : _bySubject.GetValueOrDefault(subject);
        if (!_program.IsList)
        {
            WriteOne(first, count, output);
            return;
        }

        output.Raw("["u8);
        for (var i = 0; i < count; i++)
        {
            output.Raw(i == 0 ? [] : ","u8);
            _rows!.Write(first + i, 0, output);
        }

        output.Raw("]"u8);
    }

    public void Dispose() => _rows?.Dispose();

    private static Dictionary<string, (int First, int Count)> Group(RecordRows rows)
    {
        var bySubject = new Dictionary<string, (int First, int Count)>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(bySubject, rows[i].Subject!, out var exists);
            group = exists ? (group.First, group.Count + 1) : (i, 1);
        }

        return bySubject;
    }

    private void WriteOne(int first, int count, JsonOutput output)
    {
        if (count == 0)
        {
            output.Null();
        }
        else
        {
            _rows!.Write(first, 0, output);
        }
    }
}
