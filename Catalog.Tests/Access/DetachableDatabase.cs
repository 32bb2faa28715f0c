using System.Collections.Concurrent;
using System.Data.Common;
using Catalog.Api.Storage;

namespace Catalog.Tests.Access;

/// <summary>A database that can go away, as a server does: open connections break and new ones are refused.</summary>
public sealed class DetachableDatabase(CatalogDatabase inner) : CatalogDatabase
{
    private readonly ConcurrentBag<DbConnection> _connections = [];
    private volatile bool _isAway;

    public override CatalogContext CreateContext() => _isAway ? throw new IOException("away") : inner.CreateContext();

    public override async Task<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        if (_isAway)
        {
            throw new IOException("away");
        }

        var connection = await inner.OpenConnectionAsync(cancellationToken);
        _connections.Add(connection);
        return connection;
    }

    public override RecordStore CreateRecordStore() => inner.CreateRecordStore();

    public override DatabaseBackup CreateBackup() => inner.CreateBackup();

    public override Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) => inner.MigrateAsync(cancellationToken);

    public override DatabaseProblem? Diagnose(Exception exception) => inner.Diagnose(exception);

    public override bool IsUniqueViolation(Exception exception) => inner.IsUniqueViolation(exception);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    public async Task DetachAsync()
    {
        _isAway = true;
        while (_connections.TryTake(out var connection))
        {
            await connection.CloseAsync();
        }
    }

    public void Attach() => _isAway = false;
}
