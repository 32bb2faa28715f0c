using System.Data;
using System.Globalization;
using Catalog.Api.Storage.Audit;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql.Audit;

/// <summary>Fills the audit's index on a server that speaks MySQL's protocol.</summary>
internal sealed class MySqlAuditIndexWriter : AuditIndexWriter
{
    // A batch of a rebuild is large, and is nothing that a reader would wait for.
    private const int CommandTimeout = 3600;
    private const int TurnTimeout = 60;

    private readonly MySqlConnection _connection;
    private readonly MySqlAuditInserts _inserts;
    private readonly string _turn;
    private MySqlTransaction? _transaction;

    public MySqlAuditIndexWriter(MySqlDatabase database, MySqlSession session)
    {
        _connection = new MySqlConnection(database.Unpooled);
        _turn = MySqlMigrationTurn.LockName("catalog-audit-", database.Database);
        try
        {
            _connection.Open();
            session.Begin(_connection);
            _inserts = new MySqlAuditInserts(Command);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public override ChainPositionRow? Position(string node)
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

    public override IReadOnlyList<ChainHeadRow> Heads(string node, long first, long last) => ReadHeads(
        "SELECT Number, Hash, Signature, Time FROM ChainHead WHERE Node = @node AND Number BETWEEN @first AND @last ORDER BY Number",
        node,
        ("@node", node), ("@first", first), ("@last", last));

    public override ChainHeadRow? LastHead(string node) => ReadHeads(
        "SELECT Number, Hash, Signature, Time FROM ChainHead WHERE Node = @node ORDER BY Number DESC LIMIT 1", node, ("@node", node)).SingleOrDefault();

    public override bool TryWrite(IndexBatch batch) => TryInTransaction(() =>
    {
        if (!TryMove(batch.From, batch.To))
        {
            return false;
        }

        _inserts.Write(batch);
        foreach (var head in batch.Heads)
        {
            Execute(
                "INSERT INTO ChainHead (Node, Number, Hash, Signature, Time) VALUES (@node, @number, @hash, @signature, @time) ON DUPLICATE KEY UPDATE Node = VALUES(Node)",
                ("@node", head.Node), ("@number", head.Number), ("@hash", head.Hash), ("@signature", (object?)head.Signature ?? DBNull.Value), ("@time", head.Time));
        }

        foreach (var key in batch.Keys)
        {
            Execute(
                "INSERT INTO NodeKey (Node, Thumbprint, PublicKey, FirstSeen) VALUES (@node, @thumbprint, @key, @time) ON DUPLICATE KEY UPDATE Node = VALUES(Node)",
                ("@node", key.Node), ("@thumbprint", key.Thumbprint), ("@key", key.PublicKey), ("@time", key.FirstSeen));
        }

        return true;
    });

    public override bool TryEmpty(IReadOnlyCollection<string> nodes, bool keepsWitness) => TryInTransaction(() =>
    {
        using (var command = Command("SELECT Node FROM ChainPosition WHERE Number > 0 FOR UPDATE"))
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

        foreach (var table in (string[])["Entry", "EntryTerm", "EntryKey", "Figures", "Term", "ChainPosition"])
        {
            Execute($"DELETE FROM {table}");
        }

        return true;
    });

    public override void ForgetHeads() => Execute("DELETE FROM ChainHead");

    /// <summary>Nothing is left to do: the server settles by itself.</summary>
    public override void Settle()
    {
    }

    public override void Dispose() => _connection.Dispose();

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
                SELECT @node, @number, @hash, @segment, @end, @time, @stopped FROM DUAL
                WHERE NOT EXISTS (SELECT 1 FROM ChainPosition WHERE Node = @node)
                """,
                values) == 1);
    }

    // Writers of all nodes take turns: entries and terms are numbered one after another.
    private bool TryInTransaction(Func<bool> write)
    {
        using var turn = Command("SELECT GET_LOCK(@name, @seconds)", ("@name", _turn), ("@seconds", TurnTimeout));
        if (Convert.ToInt64(turn.ExecuteScalar() ?? 0, CultureInfo.InvariantCulture) != 1)
        {
            throw new TimeoutException("Another writer keeps the index of the audit.");
        }

        try
        {
            using var transaction = _connection.BeginTransaction();
            _transaction = transaction;
            if (!write())
            {
                return false;
            }

            transaction.Commit();
            return true;
        }
        finally
        {
            _transaction = null;
            if (_connection.State == ConnectionState.Open)
            {
                Execute("DO RELEASE_LOCK(@name)", ("@name", _turn));
            }
        }
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

    private MySqlCommand Command(string text, params (string Name, object Value)[] values)
    {
        var command = new MySqlCommand(text, _connection, _transaction) { CommandTimeout = CommandTimeout };
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
