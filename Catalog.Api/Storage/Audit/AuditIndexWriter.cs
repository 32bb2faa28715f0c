using System.Data.Common;

namespace Catalog.Api.Storage.Audit;

/// <summary>An open connection that fills the index. For one thread at a time; it is asked without waiting for other tasks, since that thread has nothing else to do.</summary>
internal abstract class AuditIndexWriter : IDisposable
{
    private static readonly string[] Filled = ["Entry", "EntryTerm", "EntryKey", "Figures", "Term", "ChainPosition"];

    /// <summary>What an insert ends with that leaves a row that is there as it is.</summary>
    protected abstract string UnlessThere { get; }

    /// <summary>What a query ends with whose rows no other writer may change before the transaction ends.</summary>
    protected abstract string Locking { get; }

    /// <summary>How far the index has followed a node's chain; null where it knows nothing of it.</summary>
    public ChainPositionRow? Position(string node)
    {
        using var command = Command("SELECT Number, Hash, Segment, LineEnd, Time, IsStopped FROM ChainPosition WHERE Node = @node", ("@node", node));
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

    /// <summary>The entries of a chain that the index is a witness of, from one number up to another, both included.</summary>
    public IReadOnlyList<ChainHeadRow> Heads(string node, long first, long last) => ReadHeads(
        "SELECT Number, Hash, Signature, Time FROM ChainHead WHERE Node = @node AND Number BETWEEN @first AND @last ORDER BY Number",
        node,
        ("@node", node), ("@first", first), ("@last", last));

    /// <summary>The last of them; null where there is none.</summary>
    public ChainHeadRow? LastHead(string node) => ReadHeads(
        "SELECT Number, Hash, Signature, Time FROM ChainHead WHERE Node = @node ORDER BY Number DESC LIMIT 1", node, ("@node", node)).SingleOrDefault();

    /// <summary>Writes a batch in one transaction; false, and nothing written, where the index no longer stands where the batch begins.</summary>
    public bool TryWrite(IndexBatch batch) => TryInTransaction(() =>
    {
        if (!TryMove(batch.From, batch.To))
        {
            return false;
        }

        WriteEntries(batch);
        foreach (var head in batch.Heads)
        {
            Execute(
                $"INSERT INTO ChainHead (Node, Number, Hash, Signature, Time) VALUES (@node, @number, @hash, @signature, @time) {UnlessThere}",
                ("@node", head.Node), ("@number", head.Number), ("@hash", head.Hash), ("@signature", (object?)head.Signature ?? DBNull.Value), ("@time", head.Time));
        }

        foreach (var key in batch.Keys)
        {
            Execute(
                $"INSERT INTO NodeKey (Node, Thumbprint, PublicKey, FirstSeen) VALUES (@node, @thumbprint, @key, @time) {UnlessThere}",
                ("@node", key.Node), ("@thumbprint", key.Thumbprint), ("@key", key.PublicKey), ("@time", key.FirstSeen));
        }

        return true;
    });

    /// <summary>Empties the index but for what it is a witness of, to which it adds where it stood if that is to be kept.</summary>
    /// <param name="nodes">The nodes whose entries can be had again.</param>
    /// <returns>False, and nothing done, where it holds entries of other nodes.</returns>
    public virtual bool TryEmpty(IReadOnlyCollection<string> nodes, bool keepsWitness) => TryInTransaction(() =>
    {
        using (var command = Command($"SELECT Node FROM ChainPosition WHERE Number > 0{Locking}"))
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
            Execute(
                """
                INSERT INTO ChainHead (Node, Number, Hash, Time) SELECT p.Node, p.Number, p.Hash, p.Time FROM ChainPosition p
                WHERE p.Number > 0 AND NOT EXISTS (SELECT 1 FROM ChainHead h WHERE h.Node = p.Node AND h.Number = p.Number)
                """);
        }

        foreach (var table in Filled)
        {
            Execute($"DELETE FROM {table}");
        }

        return true;
    });

    /// <summary>Forgets what the index is a witness of.</summary>
    public void ForgetHeads() => Execute("DELETE FROM ChainHead");

    /// <summary>Ends a long filling.</summary>
    public abstract void Settle();

    public abstract void Dispose();

    /// <summary>Writes the entries of a batch with all that they are found by, in the transaction.</summary>
    protected abstract void WriteEntries(IndexBatch batch);

    /// <summary>Writes in one transaction, while no one else does; what it wrote is taken back where it says so.</summary>
    protected abstract bool TryInTransaction(Func<bool> write);

    protected abstract DbCommand Command(string text, params (string Name, object Value)[] values);

    protected int Execute(string text, params (string Name, object Value)[] values)
    {
        using var command = Command(text, values);
        return command.ExecuteNonQuery();
    }

    // INVARIANT: an entry is counted once, whoever fills: only who moves the index's place from where it was writes what lies between.
    private bool TryMove(ChainPositionRow from, ChainPositionRow to)
    {
        (string, object)[] values =
        [
            ("@node", to.Node), ("@before", from.Number), ("@number", to.Number), ("@hash", to.Hash), ("@segment", to.Segment),
            ("@end", to.LineEnd), ("@time", to.Time), ("@stopped", to.IsStopped),
        ];
        return Execute(
            """
            UPDATE ChainPosition SET Number = @number, Hash = @hash, Segment = @segment, LineEnd = @end, Time = @time, IsStopped = @stopped
            WHERE Node = @node AND Number = @before
            """,
            values) == 1
            || (from.Number == 0 && Execute(
                """
                INSERT INTO ChainPosition (Node, Number, Hash, Segment, LineEnd, Time, IsStopped)
                SELECT @node, @number, @hash, @segment, @end, @time, @stopped FROM (SELECT 1 AS One) AS new
                WHERE NOT EXISTS (SELECT 1 FROM ChainPosition WHERE Node = @node)
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
}
