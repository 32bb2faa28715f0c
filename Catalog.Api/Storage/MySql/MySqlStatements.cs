using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>The statements that stay prepared on one connection. The server forgets them only with the connection.</summary>
internal sealed class MySqlStatements(MySqlConnection connection) : IAsyncDisposable
{
    /// <summary>A connection with more is closed: a server keeps so many for all its connections together, 16,382 unless it is told otherwise.</summary>
    private const int MaxPrepared = 128;

    private readonly Dictionary<string, MySqlStatement> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordStatement, (MySqlStatementText Text, MySqlStatement? Statement)> _known = new(ReferenceEqualityComparer.Instance);

    public bool AreMany => _prepared.Count >= MaxPrepared || _known.Count >= MaxPrepared * 4;

    public async ValueTask<MySqlDataReader> RunAsync(RecordStatement statement, ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        Running = null;
        if (!_known.TryGetValue(statement, out var known))
        {
            known = (new MySqlStatementText(statement), null);
            _known.Add(statement, known);
        }

        if (known.Text.HasLists)
        {
            return await SpreadAsync(known.Text, values, cancellation);
        }

        if (known.Statement is null)
        {
            known.Statement = await FindAsync(known.Text.Text, known.Text.Places.Length, cancellation);
            _known[statement] = known;
        }

        Running = known.Statement;
        return await known.Statement.RunAsync(values.Span, known.Text.Places, cancellation);
    }

    /// <summary>The statement that ran last.</summary>
    public MySqlStatement? Running { get; private set; }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _prepared.Values)
        {
            await statement.DisposeAsync();
        }
    }

    private async ValueTask<MySqlDataReader> SpreadAsync(MySqlStatementText text, ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        var read = text.Lists(values.Span);
        var all = text.Spread(read);
        Running = await FindAsync(text.Write(read), all.Length, cancellation);
        return await Running.RunAsync(all, null, cancellation);
    }

    private async ValueTask<MySqlStatement> FindAsync(string text, int parameters, CancellationToken cancellation)
    {
        if (!_prepared.TryGetValue(text, out var prepared))
        {
            prepared = await MySqlStatement.PrepareAsync(connection, text, parameters, cancellation);
            _prepared.Add(text, prepared);
        }

        return prepared;
    }
}
