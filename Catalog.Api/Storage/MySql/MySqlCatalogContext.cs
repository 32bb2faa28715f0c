using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>The governance tables on a server that speaks MySQL's protocol.</summary>
internal sealed class MySqlCatalogContext(DbContextOptions<MySqlCatalogContext> options) : CatalogContext(options)
{
    public const string MigrationsHistory = "__EFMigrationsHistory";

    public DbSet<CommitMarkRow> CommitMarks => Set<CommitMarkRow>();

    public override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);

        // EF Core's own transactions take the turn of the writers; one that only reads keeps no one waiting.
        var transaction = await ((MySqlConnection)Database.GetDbConnection()).BeginTransactionAsync(IsolationLevel.Snapshot, isReadOnly: true, cancellationToken);
        return (await Database.UseTransactionAsync(transaction, cancellationToken))!;
    }

    /// <summary>
    /// On a connection of its own: here such a statement would commit the transaction in progress. What a try that was taken back has left
    /// is made what it is to be: no one has written into it.
    /// </summary>
    public override async Task ChangeTablesAsync(IReadOnlyList<MigrationOperation> operations, CancellationToken cancellationToken)
    {
        await using var own = new MySqlCatalogContext(options);
        own.Database.SetCommandTimeout(Database.GetCommandTimeout());
        var leftOver = new LeftOver(await own.Database.SqlQueryRaw<string>(LeftOver.Columns).ToHashSetAsync(cancellationToken));
        foreach (var command in this.GetService<IMigrationsSqlGenerator>().Generate([.. operations.SelectMany(leftOver.Adopt)]))
        {
            await own.Database.ExecuteSqlRawAsync(command.CommandText, cancellationToken);
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<CommitMarkRow>(mark =>
        {
            mark.ToTable("CommitMark").HasKey(row => row.Id);
            mark.Property(row => row.Id).HasMaxLength(CommitMarkRow.IdLength).IsFixedLength();
            mark.HasIndex(row => row.At);
        });
        MySqlModel.Shape(modelBuilder);
    }
}
