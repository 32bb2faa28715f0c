using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>The governance tables on a server that speaks MySQL's protocol.</summary>
internal sealed class MySqlCatalogContext(DbContextOptions<MySqlCatalogContext> options) : CatalogContext(options)
{
    public const string MigrationsHistory = "__EFMigrationsHistory";

    public override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);

        // EF Core's own transactions take the turn of the writers; one that only reads keeps no one waiting.
        var transaction = await ((MySqlConnection)Database.GetDbConnection()).BeginTransactionAsync(IsolationLevel.Snapshot, isReadOnly: true, cancellationToken);
        return (await Database.UseTransactionAsync(transaction, cancellationToken))!;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        MySqlModel.Shape(modelBuilder);
    }
}
