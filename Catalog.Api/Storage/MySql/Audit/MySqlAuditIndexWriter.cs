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

    protected override string UnlessThere => "ON DUPLICATE KEY UPDATE Node = VALUES(Node)";

    protected override string Locking => " FOR UPDATE";

    /// <summary>Nothing is left to do: the server settles by itself.</summary>
    public override void Settle()
    {
    }

    public override void Dispose() => _connection.Dispose();

    protected override void WriteEntries(IndexBatch batch) => _inserts.Write(batch);

    // Writers of all nodes take turns: entries and terms are numbered one after another.
    protected override bool TryInTransaction(Func<bool> write)
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

    protected override MySqlCommand Command(string text, params (string Name, object Value)[] values)
    {
        var command = new MySqlCommand(text, _connection, _transaction) { CommandTimeout = CommandTimeout };
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
