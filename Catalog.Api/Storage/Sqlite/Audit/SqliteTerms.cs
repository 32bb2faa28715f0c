using Catalog.Api.Storage.Audit;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite.Audit;

/// <summary>Finds and makes terms, and counts the entries that have them.</summary>
internal sealed class SqliteTerms(sqlite3 database) : IDisposable
{
    /// <summary>So many terms are known without asking; clients can make up ever new ones.</summary>
    private const int MaxKnown = 20_000;

    private readonly Dictionary<Term, int> _known = [];
    private readonly Dictionary<int, long> _counts = [];
    private readonly SqliteStatement _find = new(database, "SELECT Id FROM Term WHERE Category = ? AND Text = ?");
    private readonly SqliteStatement _last = new(database, "SELECT max(Id) FROM Term");
    private readonly SqliteStatement _insert = new(database, "INSERT INTO Term (Id, Category, Text, Entries) VALUES (?, ?, ?, 0)");
    private readonly SqliteStatement _count = new(database, "UPDATE Term SET Entries = Entries + ? WHERE Id = ?");
    private readonly SqliteStatement _version = new(database, "PRAGMA data_version");
    private long _seen = -1;

    /// <summary>Begins a transaction: what is known holds as long as no other connection has written.</summary>
    public void Begin()
    {
        _counts.Clear();
        var version = Number(_version);
        if (version != _seen || _known.Count > MaxKnown)
        {
            _known.Clear();
            _seen = version;
        }
    }

    public int Find(Term term)
    {
        if (_known.TryGetValue(term, out var id))
        {
            return id;
        }

        _find.Bind(1, (long)term.Category);
        _find.Bind(2, term.Text);
        id = (int)Number(_find);
        if (id == 0)
        {
            id = (int)Number(_last) + 1;
            _insert.Bind(1, (long)id);
            _insert.Bind(2, (long)term.Category);
            _insert.Bind(3, term.Text);
            _insert.Run();
        }

        _known.Add(term, id);
        return id;
    }

    /// <summary>Finds the term of an entry, which is counted.</summary>
    public int Count(Term term)
    {
        var id = Find(term);
        _counts.TryGetValue(id, out var before);
        _counts[id] = before + 1;
        return id;
    }

    public void WriteCounts()
    {
        foreach (var (id, count) in _counts)
        {
            _count.Bind(1, count);
            _count.Bind(2, (long)id);
            _count.Run();
        }
    }

    public void Forget() => _known.Clear();

    public void Dispose()
    {
        _find.Dispose();
        _last.Dispose();
        _insert.Dispose();
        _count.Dispose();
        _version.Dispose();
    }

    /// <summary>The first column of the first row; 0 where there is none.</summary>
    private static long Number(SqliteStatement statement)
    {
        var number = statement.Step() ? raw.sqlite3_column_int64(statement.Handle, 0) : 0;
        statement.Reset();
        return number;
    }
}
