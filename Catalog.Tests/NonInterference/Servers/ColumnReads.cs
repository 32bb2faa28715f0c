using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>Which columns a statement reads, by SQLite's own authorizer: also those in conditions, orders and expressions.</summary>
internal sealed class ColumnReads : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, IReadOnlySet<(string Table, string Column)>> _known = new(StringComparer.Ordinal);
    private HashSet<(string Table, string Column)> _reads = [];

    public ColumnReads(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        _connection.Open();
        raw.sqlite3_set_authorizer(_connection.Handle, Authorize, null);
    }

    public IReadOnlySet<(string Table, string Column)> Of(string statement)
    {
        if (!_known.TryGetValue(statement, out var reads))
        {
            _reads = [];
            var result = raw.sqlite3_prepare_v2(_connection.Handle, statement, out var prepared);
            prepared?.Dispose();
            Assert.True(result == raw.SQLITE_OK, $"{raw.sqlite3_errmsg(_connection.Handle).utf8_to_string()}: {statement}");
            reads = _reads;
            _known.Add(statement, reads);
        }

        return reads;
    }

    public void Dispose() => _connection.Dispose();

    private int Authorize(object user, int action, string table, string column, string database, string trigger)
    {
        if (action == raw.SQLITE_READ)
        {
            _reads.Add((table, column));
        }

        return raw.SQLITE_OK;
    }
}
