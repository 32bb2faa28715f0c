using Catalog.Api.Storage.Audit;
using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite.Audit;

/// <summary>Fills the audit's index in an SQLite file.</summary>
internal sealed class SqliteAuditIndexWriter : AuditIndexWriter
{
    // The index can be filled again from the segments: a commit need not be on the disk before it returns.
    private const string Pragmas = "PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 16384;";

    private readonly SqliteConnection _connection;
    private readonly SqliteAuditInserts _inserts;

    public SqliteAuditIndexWriter(SqliteFile file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(file.WithoutCreation) { Pooling = false }.ConnectionString);
        try
        {
            _connection.Open();
            Execute(Pragmas);
            _inserts = new SqliteAuditInserts(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public override ChainPositionRow? Position(string node)
    {
        using var command = Command("SELECT Number, Hash, Segment, LineEnd, Time, IsStopped FROM ChainPosition WHERE Node = $node", ("$node", node));
        using var reader = command.ExecuteReader();
        return !reader.Read() ? null : new ChainPositionRow
        {
            Node = node,
            Number = reader.GetInt64(0),
            Hash = reader.GetFieldValue<byte[]>(1),
            Segment = reader.GetInt64(2),
            LineEnd = reader.GetInt64(3),
            Time = reader.GetInt64(4),
            IsStopped = reader.GetBoolean(5),
        };
    }

    public override IReadOnlyList<ChainHeadRow> Heads(string node, long first, long last) => ReadHeads(
        "SELECT Number, Hash, Signature, Time FROM ChainHead WHERE Node = $node AND Number BETWEEN $first AND $last ORDER BY Number",
        node,
        ("$node", node), ("$first", first), ("$last", last));

    public override ChainHeadRow? LastHead(string node) => ReadHeads(
        "SELECT Number, Hash, Signature, Time FROM ChainHead WHERE Node = $node ORDER BY Number DESC LIMIT 1", node, ("$node", node)).SingleOrDefault();

    public override bool TryWrite(IndexBatch batch)
    {
        using var transaction = _connection.BeginTransaction();
        if (!TryMove(batch.From, batch.To))
        {
            return false;
        }

        _inserts.Write(batch);
        foreach (var head in batch.Heads)
        {
            Execute(
                "INSERT INTO ChainHead (Node, Number, Hash, Signature, Time) VALUES ($node, $number, $hash, $signature, $time) ON CONFLICT DO NOTHING",
                ("$node", head.Node), ("$number", head.Number), ("$hash", head.Hash), ("$signature", (object?)head.Signature ?? DBNull.Value), ("$time", head.Time));
        }

        foreach (var key in batch.Keys)
        {
            Execute(
                "INSERT INTO NodeKey (Node, Thumbprint, PublicKey, FirstSeen) VALUES ($node, $thumbprint, $key, $time) ON CONFLICT DO NOTHING",
                ("$node", key.Node), ("$thumbprint", key.Thumbprint), ("$key", key.PublicKey), ("$time", key.FirstSeen));
        }

        transaction.Commit();
        return true;
    }

    public override bool TryEmpty(IReadOnlyCollection<string> nodes, bool keepsWitness)
    {
        using var transaction = _connection.BeginTransaction();
        using (var command = Command("SELECT Node FROM ChainPosition WHERE Number > 0"))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                if (!nodes.Contains(reader.GetString(0)))
                {
                    return false;
                }
            }
        }

        if (keepsWitness)
        {
            Execute("INSERT INTO ChainHead (Node, Number, Hash, Time) SELECT Node, Number, Hash, Time FROM ChainPosition WHERE Number > 0 ON CONFLICT DO NOTHING");
        }

        foreach (var table in (string[])["Entry", "EntryTerm", "EntryKey", "Figures", "Term", "ChainPosition"])
        {
            Execute($"DELETE FROM {table}");
        }

        transaction.Commit();
        _inserts.Forget();
        return true;
    }

    public override void ForgetHeads() => Execute("DELETE FROM ChainHead");

    public override void Settle() => Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public override void Dispose()
    {
        _inserts.Dispose();
        _connection.Dispose();
    }

    // INVARIANT: an entry is counted once, whoever fills: only who moves the index's place from where it was writes what lies between.
    private bool TryMove(ChainPositionRow from, ChainPositionRow to)
    {
        (string, object)[] values =
        [
            ("$node", to.Node), ("$before", from.Number), ("$number", to.Number), ("$hash", to.Hash), ("$segment", to.Segment),
            ("$end", to.LineEnd), ("$time", to.Time), ("$stopped", to.IsStopped),
        ];
        return Execute(
            """
            UPDATE ChainPosition SET Number = $number, Hash = $hash, Segment = $segment, LineEnd = $end, Time = $time, IsStopped = $stopped
            WHERE Node = $node AND Number = $before
            """,
            values) == 1
            || (from.Number == 0 && Execute(
                """
                INSERT INTO ChainPosition (Node, Number, Hash, Segment, LineEnd, Time, IsStopped)
                SELECT $node, $number, $hash, $segment, $end, $time, $stopped WHERE $before = 0 ON CONFLICT DO NOTHING
                """,
                values) == 1);
    }

    private List<ChainHeadRow> ReadHeads(string text, string node, params (string, object)[] values)
    {
        using var command = Command(text, values);
        using var reader = command.ExecuteReader();
        var heads = new List<ChainHeadRow>();
        while (reader.Read())
        {
            heads.Add(new ChainHeadRow
            {
                Node = node,
                Number = reader.GetInt64(0),
                Hash = reader.GetFieldValue<byte[]>(1),
                Signature = reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2),
                Time = reader.GetInt64(3),
            });
        }

        return heads;
    }

    private int Execute(string text, params (string, object)[] values)
    {
        using var command = Command(text, values);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string text, params (string Name, object Value)[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
