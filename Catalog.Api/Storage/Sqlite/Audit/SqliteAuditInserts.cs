using System.Buffers.Binary;
using Catalog.Api.Storage.Audit;
using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite.Audit;

/// <summary>The statements that are run for every entry, prepared beneath the ADO.NET provider: its commands would cost more than what they do.</summary>
internal sealed class SqliteAuditInserts : IDisposable
{
    private readonly SqliteStatement _lastEntry;
    private readonly SqliteStatement _insertEntry;
    private readonly SqliteStatement _insertTermOfEntry;
    private readonly SqliteStatement _insertKeyOfEntry;
    private readonly SqliteStatement _addFigures;
    private readonly SqliteTerms _terms;
    private readonly List<(int Term, long Time, long Entry)> _termsOfEntries = [];
    private readonly List<(UInt128 Key, long Time, long Entry)> _keysOfEntries = [];

    public SqliteAuditInserts(SqliteConnection connection)
    {
        var database = connection.Handle!;
        _lastEntry = new SqliteStatement(database, "SELECT max(Id) FROM Entry");
        _insertEntry = new SqliteStatement(
            database, "INSERT INTO Entry (Id, NodeId, Number, Segment, LineStart, LineLength, Time, Kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        _insertTermOfEntry = new SqliteStatement(database, "INSERT INTO EntryTerm (TermId, Time, EntryId) VALUES (?, ?, ?)");
        _insertKeyOfEntry = new SqliteStatement(database, "INSERT INTO EntryKey (Value, Time, EntryId) VALUES (?, ?, ?)");
        _addFigures = new SqliteStatement(
            database,
            """
            INSERT INTO Figures (Day, DepartmentId, Kind, NodeId, Entries, RowCount, DeniedItems) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET Entries = Entries + excluded.Entries, RowCount = RowCount + excluded.RowCount, DeniedItems = DeniedItems + excluded.DeniedItems
            """);
        _terms = new SqliteTerms(database);
    }

    /// <summary>Forgets what it knows of the tables, which another has changed.</summary>
    public void Forget() => _terms.Forget();

    /// <summary>Writes entries and figures, within the caller's transaction. After a failure it is not used again: it knows terms that went with the transaction.</summary>
    public void Write(IndexBatch batch)
    {
        WriteEntries(batch);
        WriteFigures(batch);
    }

    public void Dispose()
    {
        _lastEntry.Dispose();
        _insertEntry.Dispose();
        _insertTermOfEntry.Dispose();
        _insertKeyOfEntry.Dispose();
        _addFigures.Dispose();
        _terms.Dispose();
    }

    private void WriteEntries(IndexBatch batch)
    {
        _termsOfEntries.Clear();
        _keysOfEntries.Clear();
        _terms.Begin();
        var node = _terms.Find(new Term(TermCategory.Node, batch.To.Node));
        var id = LastEntry();
        foreach (var entry in batch.Entries)
        {
            id++;
            var row = entry.Row;
            _insertEntry.Bind(1, id);
            _insertEntry.Bind(2, (long)node);
            _insertEntry.Bind(3, row.Number);
            _insertEntry.Bind(4, row.Segment);
            _insertEntry.Bind(5, row.LineStart);
            _insertEntry.Bind(6, (long)row.LineLength);
            _insertEntry.Bind(7, row.Time);
            if (row.Kind is { } kind)
            {
                _insertEntry.Bind(8, (long)kind);
            }
            else
            {
                _insertEntry.Bind(8, (object?)null);
            }

            _insertEntry.Run();
            foreach (var term in entry.Terms)
            {
                _termsOfEntries.Add((_terms.Count(term), row.Time, id));
            }

            foreach (var key in entry.Keys)
            {
                _keysOfEntries.Add((key, row.Time, id));
            }
        }

        WriteInOrder();
        _terms.WriteCounts();
    }

    // In the order of the tables: what lies side by side there is written side by side.
    private void WriteInOrder()
    {
        _termsOfEntries.Sort();
        foreach (var (term, time, entry) in _termsOfEntries)
        {
            _insertTermOfEntry.Bind(1, (long)term);
            _insertTermOfEntry.Bind(2, time);
            _insertTermOfEntry.Bind(3, entry);
            _insertTermOfEntry.Run();
        }

        _keysOfEntries.Sort();
        Span<byte> bytes = stackalloc byte[EntryKeyRow.KeyLength];
        foreach (var (key, time, entry) in _keysOfEntries)
        {
            BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
            _insertKeyOfEntry.Bind(1, bytes);
            _insertKeyOfEntry.Bind(2, time);
            _insertKeyOfEntry.Bind(3, entry);
            _insertKeyOfEntry.Run();
        }
    }

    private void WriteFigures(IndexBatch batch)
    {
        var node = _terms.Find(new Term(TermCategory.Node, batch.To.Node));
        foreach (var (key, sum) in batch.Figures)
        {
            _addFigures.Bind(1, (long)key.Day);
            _addFigures.Bind(2, key.Department is null ? 0L : _terms.Find(new Term(TermCategory.Department, key.Department)));
            _addFigures.Bind(3, (long)key.Kind);
            _addFigures.Bind(4, (long)node);
            _addFigures.Bind(5, sum.Entries);
            _addFigures.Bind(6, sum.Rows);
            _addFigures.Bind(7, sum.DeniedItems);
            _addFigures.Run();
        }
    }

    private long LastEntry()
    {
        _lastEntry.Step();
        var last = SQLitePCL.raw.sqlite3_column_int64(_lastEntry.Handle, 0);
        _lastEntry.Reset();
        return last;
    }
}
