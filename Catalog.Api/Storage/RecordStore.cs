using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Catalog.Api.Storage;

/// <summary>The records of a database: tables that follow the catalogue, pooled connections that read, writers.</summary>
public abstract class RecordStore : IAsyncDisposable
{
    public abstract RecordDialect Dialect { get; }

    /// <summary>Leads the record tables from one catalogue version to the next, in the context's transaction.</summary>
    /// <param name="replacements">What records have from then on instead of codes that are lost.</param>
    public async Task MigrateAsync(
        DbContext context, CatalogueVersion? from, CatalogueVersion to, IReadOnlyList<CodeReplacement> replacements, CancellationToken cancellation)
    {
        var tables = new RecordTables(Dialect);
        await ChangeTablesAsync(context, tables.Between(from, to), cancellation);
        IReadOnlyList<MigrationOperation> replacing = [.. tables.Replacing(from, replacements)];
        if (replacing.Count > 0)
        {
            // A table whose rows the transaction has changed may have to wait for its end to be changed itself: tables come first.
            await IndexAsync(context, to, cancellation);
            await ExecuteAsync(context, replacing, cancellation);
        }
    }

    /// <summary>
    /// Makes the indexes that the record tables lack. It is no part of leading them to a version: a table that is filled first and
    /// indexed then is filled several times as fast.
    /// </summary>
    public async Task IndexAsync(DbContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        await CompleteAsync(context, catalogue, cancellation);
        var existing = await context.Database.SqlQueryRaw<string>(Dialect.IndexNames).ToHashSetAsync(cancellation);
        await ChangeTablesAsync(context, [.. RecordTables.Indexes(catalogue).Where(index => !existing.Contains(index.Name))], cancellation);
    }

    /// <summary>Gives tables of an earlier program the columns of the store's own that they lack.</summary>
    private async Task CompleteAsync(DbContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        var tables = new RecordTables(Dialect);
        foreach (var resource in catalogue.Resources)
        {
            var existing = await context.Database.SqlQueryRaw<string>(Dialect.ColumnNames, RecordNames.Table(resource)).ToHashSetAsync(cancellation);
            await ChangeTablesAsync(context, [.. tables.Own(resource).Where(column => !existing.Contains(column.Name))], cancellation);
        }
    }

    /// <summary>Changes tables; in the context's transaction, where the database can.</summary>
    protected virtual Task ChangeTablesAsync(DbContext context, IReadOnlyList<MigrationOperation> operations, CancellationToken cancellation) =>
        ExecuteAsync(context, operations, cancellation);

    protected static async Task ExecuteAsync(DbContext context, IReadOnlyList<MigrationOperation> operations, CancellationToken cancellation)
    {
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellation);
        }
    }

    /// <summary>A connection for the length of one operation, to be disposed after it.</summary>
    public abstract ValueTask<RecordConnection> RentAsync(CancellationToken cancellation);

    /// <summary>A writer of new records, in transactions of its own: of two with one key, the second is an error of the database.</summary>
    public abstract Task<RecordWriter> OpenWriterAsync(CancellationToken cancellation);

    /// <summary>A writer that replaces, in the context's transaction, which is open and stays the caller's to commit.</summary>
    /// <param name="context">Made by <see cref="CatalogDatabase.CreateLoadContext"/>.</param>
    public abstract RecordWriter WriteIn(CatalogContext context);

    public abstract ValueTask DisposeAsync();
}
