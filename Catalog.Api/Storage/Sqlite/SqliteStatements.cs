using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>
/// The statements that stay prepared on one connection. Many operations have the same text, which is prepared once; when there are
/// too many, those go that were not asked for since there were too many before.
/// </summary>
internal sealed class SqliteStatements(sqlite3 database) : IDisposable
{
    public const int MaxPrepared = 256;

    /// <summary>So many statements are found without looking at their text.</summary>
    private const int MaxKnown = 1024;

    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordStatement, SqliteStatement> _known = new(ReferenceEqualityComparer.Instance);
    private int _round;

    public int Count => _prepared.Count;

    public SqliteStatement Prepare(RecordStatement statement)
    {
        if (!_known.TryGetValue(statement, out var prepared))
        {
            prepared = Find(statement.Text);
            if (_known.Count >= MaxKnown)
            {
                _known.Clear();
            }

            _known.Add(statement, prepared);
        }

        prepared.Round = _round;
        return prepared;
    }

    public void Dispose() => Drop(_ => true);

    private SqliteStatement Find(string text)
    {
        if (_prepared.TryGetValue(text, out var prepared))
        {
            return prepared;
        }

        prepared = new SqliteStatement(database, text);
        if (_prepared.Count >= MaxPrepared)
        {
            Drop(statement => statement.Round < _round);
            if (_prepared.Count >= MaxPrepared)
            {
                Drop(_ => true);
            }

            _round++;
        }

        _prepared.Add(text, prepared);
        return prepared;
    }

    private void Drop(Predicate<SqliteStatement> isSpent)
    {
        _known.Clear();
        foreach (var (text, statement) in _prepared.Where(entry => isSpent(entry.Value)).ToList())
        {
            _prepared.Remove(text);
            statement.Dispose();
        }
    }
}
