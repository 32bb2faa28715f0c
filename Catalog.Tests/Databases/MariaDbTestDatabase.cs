using Catalog.Api.Storage;
using MySqlConnector;

namespace Catalog.Tests.Databases;

/// <summary>A database of its own on the server that tests share, or on one of the test's own.</summary>
public sealed class MariaDbTestDatabase(Func<Task<MariaDbServer>> server) : ITestDatabase
{
    private readonly List<CatalogDatabase> _opened = [];
    private MariaDbServer? _server;

    public MariaDbTestDatabase()
        : this(() => MariaDbServer.Shared)
    {
    }

    public ChangeList Changes { get; } = new();

    public bool LocksAsAWhole => false;

    public string Schema { get; private set; } = "";

    public string ConnectionString => _server!.ConnectionString(Schema);

    public async Task StartAsync()
    {
        _server = await server();
        Schema = _server.NextSchema();
    }

    public CatalogDatabase Open(TimeSpan? busyTimeout = null) => Open(ConnectionString, busyTimeout);

    public CatalogDatabase Open(string? connectionString, TimeSpan? busyTimeout = null)
    {
        var settings = new DatabaseSettings("MySql", connectionString, "");
        var database = CatalogDatabase.Create(
            busyTimeout is { } timeout ? settings with { BusyTimeout = timeout } : settings, TimeProvider.System, Changes);
        _opened.Add(database);
        return database;
    }

    public async Task<IAsyncDisposable> LockAsync()
    {
        var connection = await ConnectAsync();
        await ExecuteAsync(connection, "BEGIN; SELECT * FROM AccessVersion FOR UPDATE");
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await ExecuteAsync(connection, sql);
    }

    /// <summary>Runs SQL as the server's administrator, in no database.</summary>
    public Task ServerExecuteAsync(string sql) => _server!.ExecuteAsync(sql);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.ExecuteAsync($"DROP DATABASE IF EXISTS `{Schema}`; DROP USER IF EXISTS `{Schema}`@'%'");
        }
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<MySqlConnection> ConnectAsync()
    {
        var connection = new MySqlConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
