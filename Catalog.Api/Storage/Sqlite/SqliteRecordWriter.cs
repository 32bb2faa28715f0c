using System.Text;
using Catalog.Domain.Resources;
using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Writes rows through one prepared insert per resource.</summary>
internal sealed class SqliteRecordWriter : RecordWriter
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _inserts = new(StringComparer.Ordinal);
    private readonly RecordDialect _dialect;
    private SqliteTransaction? _transaction;

    public SqliteRecordWriter(SqliteConnection connection, RecordDialect dialect)
    {
        _connection = connection;
        _dialect = dialect;
    }

    public override async ValueTask WriteAsync(
        Resource resource, string? subject, IReadOnlyList<object?> values, CancellationToken cancellation)
    {
        // Begun with the first row, not before: an open transaction keeps every other writer out.
        _transaction ??= _connection.BeginTransaction();
        if (!_inserts.TryGetValue(resource.TypeName, out var insert))
        {
            insert = Prepare(resource);
            _inserts.Add(resource.TypeName, insert);
        }

        insert.Transaction = _transaction;
        insert.Parameters[0].Value = (object?)subject ?? DBNull.Value;
        insert.Parameters[1].Value = DivisionOf(resource, values) ?? DBNull.Value;
        for (var i = 0; i < values.Count; i++)
        {
            insert.Parameters[i + 2].Value = values[i] switch
            {
                null => DBNull.Value,
                decimal number => (double)number,
                // SQLite's functions end a text there, so that a mask would show another part of it than it keeps.
                string text when text.Contains('\0', StringComparison.Ordinal) => throw new ArgumentException("No text has the character U+0000.", nameof(values)),
                var value => value,
            };
        }

        await insert.ExecuteNonQueryAsync(cancellation);
    }

    public override async ValueTask CommitAsync(CancellationToken cancellation)
    {
        if (_transaction is not null)
        {
            await _transaction.CommitAsync(cancellation);
            await _transaction.DisposeAsync();
            _transaction = null;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var insert in _inserts.Values)
        {
            await insert.DisposeAsync();
        }

        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    private static object? DivisionOf(Resource resource, IReadOnlyList<object?> values)
    {
        for (var i = 0; resource.Division is not null && i < resource.Items.Count; i++)
        {
            if (resource.Items[i].Field == resource.Division.Field)
            {
                return values[i];
            }
        }

        return null;
    }

    private SqliteCommand Prepare(Resource resource)
    {
        string[] columns = [RecordNames.Subject, RecordNames.Division, .. resource.Items.Select(item => item.Field)];
        var text = new StringBuilder("INSERT INTO ")
            .Append(_dialect.Quote(RecordNames.Table(resource)))
            .Append(" (").AppendJoin(", ", columns.Select(_dialect.Quote))
            .Append(") VALUES (").AppendJoin(", ", columns.Select((_, i) => $"$p{i}")).Append(')');
        var insert = _connection.CreateCommand();
        insert.Transaction = _transaction;
        insert.CommandText = text.ToString();
        for (var i = 0; i < columns.Length; i++)
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }

        insert.Prepare();
        return insert;
    }
}
