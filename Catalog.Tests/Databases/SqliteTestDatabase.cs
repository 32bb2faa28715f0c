using Catalog.Api.Storage;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.Databases;

public sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-tests-");
    private readonly List<CatalogDatabase> _opened = [];

    public ChangeList Changes { get; } = new();

    public bool LocksAsAWhole => true;

    public string ContentRoot => _folder.FullName;

    public string File => Path.Combine(ContentRoot, "catalog.db");

    public CatalogDatabase Open(TimeSpan? busyTimeout = null) => Open("Data Source=catalog.db", busyTimeout);

    public CatalogDatabase Open(string? connectionString, TimeSpan? busyTimeout = null)
    {
        var settings = new DatabaseSettings(DatabaseSettings.DefaultProvider, connectionString, ContentRoot);
        var database = CatalogDatabase.Create(
            busyTimeout is { } timeout ? settings with { BusyTimeout = timeout } : settings,
            TimeProvider.System,
            Changes);
        _opened.Add(database);
        return database;
    }

    public async Task<IAsyncDisposable> LockAsync()
    {
        var connection = await ConnectAsync();
        await ExecuteAsync(connection, "BEGIN IMMEDIATE");
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await ExecuteAsync(connection, sql);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        return connection;
    }
}
