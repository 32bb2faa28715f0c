using System.Globalization;
using System.Text;
using Catalog.Domain.Resources;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Writes rows through one prepared statement per resource, of the library beneath the ADO.NET provider.</summary>
/// <param name="replaces">Whether a row takes the place of the one with its key.</param>
/// <param name="isOwn">Whether the connection, and the transactions on it, are the writer's own.</param>
internal sealed class SqliteRecordWriter(SqliteConnection connection, RecordDialect dialect, bool replaces, bool isOwn) : RecordWriter
{
    private static readonly string[] OwnColumns =
        [RecordNames.Subject, RecordNames.Division, RecordNames.Key, RecordNames.Batch, RecordNames.ValidFrom];

    private readonly Dictionary<string, SqliteStatement> _writes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> _removals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteShapes[]> _shapes = new(StringComparer.Ordinal);

    private bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public override ValueTask WriteAsync(RecordRow row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Begin();
        var spaces = Shapes(row.Resource);
        RecordShape?[] shapes = [.. spaces.Select(space => space.Of(row))];
        var write = Of(_writes, row.Resource, Write);
        Bind(write, 1, row.Subject);
        Bind(write, 2, row.Division());
        write.Bind(3, row.Key.ToBytes());
        Bind(write, 4, row.Batch);
        Bind(write, 5, row.ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        for (var i = 0; i < row.Values.Count; i++)
        {
            Bind(write, i + OwnColumns.Length + 1, row.Values[i]);
        }

        var id = RunForId(write);
        for (var i = 0; i < spaces.Length; i++)
        {
            spaces[i].Write(id, shapes[i], replaces);
        }

        return ValueTask.CompletedTask;
    }

    public override ValueTask<bool> RemoveAsync(Resource resource, RecordKey key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Begin();
        var removal = Of(_removals, resource, table => $"DELETE FROM {table} WHERE {dialect.Quote(RecordNames.Key)} = ?1");
        removal.Bind(1, key.ToBytes());
        Run(removal);
        return new(raw.sqlite3_changes(connection.Handle) > 0);
    }

    public override ValueTask<long> RemoveBeforeAsync(Resource resource, long batch, CancellationToken cancellation)
    {
        Begin();
        var column = dialect.Quote(RecordNames.Batch);
        using var removal = new SqliteStatement(connection.Handle!, $"DELETE FROM {Table(resource)} WHERE {column} IS NULL OR {column} < ?1");
        removal.Bind(1, batch);
        removal.Run();
        return new(raw.sqlite3_changes(connection.Handle));
    }

    public override ValueTask CommitAsync(CancellationToken cancellation)
    {
        if (isOwn && IsInTransaction)
        {
            Execute("COMMIT");
        }

        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var statement in _writes.Values.Concat(_removals.Values))
        {
            statement.Dispose();
        }

        foreach (var shapes in _shapes.Values.SelectMany(shapes => shapes))
        {
            shapes.Dispose();
        }

        if (isOwn)
        {
            // What was not committed goes back.
            await connection.DisposeAsync();
        }
    }

    /// <summary>Begun with the first row, not before: an open transaction keeps every other writer out.</summary>
    private void Begin()
    {
        if (IsInTransaction)
        {
            return;
        }

        if (!isOwn)
        {
            throw new InvalidOperationException("The context's transaction is over.");
        }

        Execute("BEGIN IMMEDIATE");
    }

    private void Execute(string text)
    {
        using var statement = new SqliteStatement(connection.Handle!, text);
        statement.Run();
    }

    private static void Run(SqliteStatement statement)
    {
        try
        {
            statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <returns>The number of the row that was written.</returns>
    private long RunForId(SqliteStatement write)
    {
        try
        {
            // What replaces returns it: the number that was given last may be another row's.
            return write.Step() ? raw.sqlite3_column_int64(write.Handle, 0) : raw.sqlite3_last_insert_rowid(connection.Handle);
        }
        finally
        {
            write.Reset();
        }
    }

    private SqliteShapes[] Shapes(Resource resource)
    {
        if (!_shapes.TryGetValue(resource.TypeName, out var shapes))
        {
            shapes = [.. RecordShape.Items(resource).Select(geometry => new SqliteShapes(connection, dialect, resource, geometry.Item, geometry.Place))];
            _shapes.Add(resource.TypeName, shapes);
        }

        return shapes;
    }

    private static void Bind(SqliteStatement statement, int parameter, object? value)
    {
        switch (value)
        {
            // SQLite's functions end a text there, so that a mask would show another part of it than it keeps.
            case string text when text.Contains('\0', StringComparison.Ordinal):
                throw new ArgumentException("No text has the character U+0000.", nameof(value));
            case byte[] bytes:
                statement.Bind(parameter, bytes);
                break;
            default:
                statement.Bind(parameter, value switch
                {
                    int number => (long)number,
                    bool truth => truth ? 1L : 0L,
                    decimal exact => (double)exact,
                    _ => value,
                });
                break;
        }
    }

    private SqliteStatement Of(Dictionary<string, SqliteStatement> statements, Resource resource, Func<string, Resource, string> text)
    {
        if (!statements.TryGetValue(resource.TypeName, out var statement))
        {
            statement = new SqliteStatement(connection.Handle!, text(Table(resource), resource));
            statements.Add(resource.TypeName, statement);
        }

        return statement;
    }

    private SqliteStatement Of(Dictionary<string, SqliteStatement> statements, Resource resource, Func<string, string> text) =>
        Of(statements, resource, (table, _) => text(table));

    private string Write(string table, Resource resource)
    {
        string[] columns = [.. OwnColumns.Concat(resource.Items.Select(item => item.Field)).Select(dialect.Quote)];
        var text = new StringBuilder("INSERT INTO ").Append(table)
            .Append(" (").AppendJoin(", ", columns)
            .Append(") VALUES (").AppendJoin(", ", columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 1}"))).Append(')');
        if (replaces)
        {
            var key = dialect.Quote(RecordNames.Key);
            text.Append(" ON CONFLICT (").Append(key).Append(") DO UPDATE SET ")
                .AppendJoin(", ", columns.Where(column => column != key).Select(column => $"{column} = excluded.{column}"))
                .Append(RecordShape.Items(resource).Count > 0 ? $" RETURNING {dialect.Quote(RecordNames.Id)}" : string.Empty);
        }

        return text.ToString();
    }

    private string Table(Resource resource) => dialect.Quote(RecordNames.Table(resource));
}
