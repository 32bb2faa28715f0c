using System.Data.Common;
using MySqlConnector;

namespace Catalog.Tests.Databases;

public sealed class MariaDbServerDatabases(MariaDbServer server) : ServerDatabases
{
    private readonly string _catalog = server.NextSchema();
    private readonly string _audit = server.NextSchema();

    public override string Provider => "MySql";

    public override string Catalog => server.ConnectionString(_catalog);

    public override string Audit => server.ConnectionString(_audit);

    public override string Hasty => "SET SESSION sql_log_bin = 0";

    public override DbConnection OpenCatalog() => Open(Catalog);

    public override DbConnection OpenAudit() => Open(Audit);

    public override string Quote(string name) => $"`{name}`";

    public override void CopyCatalog(ServerDatabases to)
    {
        var copy = ((MariaDbServerDatabases)to)._catalog;
        Execute($"CREATE DATABASE `{copy}` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
        foreach (var table in Query($"SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = '{_catalog}'"))
        {
            Execute($"CREATE TABLE `{copy}`.`{table}` LIKE `{_catalog}`.`{table}`; INSERT INTO `{copy}`.`{table}` SELECT * FROM `{_catalog}`.`{table}`");
        }
    }

    public override void LoseAudit() => Execute($"DROP DATABASE `{_audit}`");

    public override void FailAudit(string table, string condition) => Execute(
        $"""
        CREATE TRIGGER failing_insert BEFORE INSERT ON {table} FOR EACH ROW BEGIN IF {condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fails'; END IF; END;
        CREATE TRIGGER failing_update BEFORE UPDATE ON {table} FOR EACH ROW BEGIN IF {condition} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'fails'; END IF; END
        """);

    public override async ValueTask DisposeAsync() =>
        await server.ExecuteAsync($"DROP DATABASE IF EXISTS `{_catalog}`; DROP DATABASE IF EXISTS `{_audit}`");

    private static MySqlConnection Open(string connectionString)
    {
        var connection = new MySqlConnection($"{connectionString};Pooling=False;Treat Tiny As Boolean=False");
        connection.Open();
        return connection;
    }
}
