using System.Data.Common;
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

    protected override string UnlessThere => "ON CONFLICT DO NOTHING";

    // A transaction that writes is the only one that does.
    protected override string Locking => string.Empty;

    public override bool TryEmpty(IReadOnlyCollection<string> nodes, bool keepsWitness)
    {
        if (!base.TryEmpty(nodes, keepsWitness))
        {
            return false;
        }

        _inserts.Forget();
        return true;
    }

    public override void Settle() => Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public override void Dispose()
    {
        _inserts.Dispose();
        _connection.Dispose();
    }

    protected override void WriteEntries(IndexBatch batch) => _inserts.Write(batch);

    protected override bool TryInTransaction(Func<bool> write)
    {
        using var transaction = _connection.BeginTransaction();
        if (!write())
        {
            return false;
        }

        transaction.Commit();
        return true;
    }

    protected override DbCommand Command(string text, params (string Name, object Value)[] values)
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
