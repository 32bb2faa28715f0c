using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.Databases;

public sealed class SqliteServerDatabases(string folder) : ServerDatabases
{
    public override string Provider => "Sqlite";

    public string CatalogPath => Path.Combine(folder, "catalog.db");

    public string AuditPath => Path.Combine(folder, "audit.db");

    public override string Catalog => $"Data Source={CatalogPath}";

    public override string Audit => $"Data Source={AuditPath}";

    public override string Hasty => "PRAGMA synchronous = OFF; PRAGMA busy_timeout = 30000;";

    public override DbConnection OpenCatalog() => Open(Catalog);

    public override DbConnection OpenAudit() => Open(Audit);

    public override string Quote(string name) => $"\"{name}\"";

    public override void CopyCatalog(ServerDatabases to)
    {
        using var connection = OpenCatalog();
        using var copy = connection.CreateCommand();
        copy.CommandText = $"VACUUM INTO '{((SqliteServerDatabases)to).CatalogPath}'";
        copy.ExecuteNonQuery();
    }

    public override void LoseAudit() => File.Move(AuditPath, AuditPath + "-away");

    public override void FailAudit(string table, string condition) => Execute(
        $"""
        CREATE TRIGGER failing_insert BEFORE INSERT ON {table} WHEN {condition} BEGIN SELECT RAISE(ABORT, 'fails'); END;
        CREATE TRIGGER failing_update BEFORE UPDATE ON {table} WHEN {condition} BEGIN SELECT RAISE(ABORT, 'fails'); END
        """);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection($"{connectionString};Pooling=False;Default Timeout=30");
        connection.Open();
        return connection;
    }
}
