using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>The governance tables in an SQLite file.</summary>
internal sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options)
{
    public override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);

        // EF Core's own transactions begin as writers; a deferred one that only reads keeps no one waiting.
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancellationToken))!;
    }
}
