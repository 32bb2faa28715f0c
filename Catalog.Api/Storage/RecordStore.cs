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

    /// <summary>
    /// Leads the record tables from one catalogue version to the next. Where a database does not do so in the context's transaction,
    /// what it does is harmless when that is taken back: tables and columns that no one knows of.
    /// </summary>
    public Task MigrateAsync(CatalogContext context, CatalogueVersion? from, CatalogueVersion to, CancellationToken cancellation) =>
        context.ChangeTablesAsync(new RecordTables(Dialect).Between(from, to), cancellation);

    /// <summary>Gives records other codes instead of those that are lost, in the context's transaction.</summary>
    public async Task ReplaceAsync(CatalogContext context, CatalogueVersion? from, IReadOnlyList<CodeReplacement> replacements, CancellationToken cancellation)
    {
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate([.. new RecordTables(Dialect).Replacing(from, replacements)]))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellation);
        }
    }

    /// <summary>Takes the keys of records away whose register has another key from then on, in the context's transaction; <see cref="FillKeysAsync"/> gives them new ones.</summary>
    /// <returns>These registers.</returns>
    public Task<IReadOnlyList<Resource>> ForgetKeysAsync(CatalogContext context, CatalogueVersion? from, CatalogueVersion to, CancellationToken cancellation) =>
        new RecordKeys(Dialect).ForgetAsync(context, from, to, cancellation);

    /// <summary>Gives records that have no key theirs. With the index of keys, in which they have their places too, each key is found to be free or taken.</summary>
    public async Task FillKeysAsync(CatalogContext context, IEnumerable<Resource> resources, CancellationToken cancellation)
    {
        var keys = new RecordKeys(Dialect);
        foreach (var resource in resources)
        {
            await keys.FillAsync(context, resource, cancellation);
        }
    }

    /// <summary>
    /// Makes the indexes that the record tables lack. It is no part of leading them to a version: a table that is filled first and
    /// indexed then is filled several times as fast.
    /// </summary>
    public async Task IndexAsync(CatalogContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        await CompleteAsync(context, catalogue, cancellation);
        var existing = await context.Database.SqlQueryRaw<string>(Dialect.IndexNames).ToHashSetAsync(cancellation);
        CreateIndexOperation[] missing = [.. RecordTables.Indexes(catalogue).Where(index => !existing.Contains(index.Name))];
        if (missing.Length > 0)
        {
            await context.ChangeTablesAsync(missing, cancellation);
        }
    }

    /// <summary>Gives tables of an earlier program the columns of the store's own that they lack, and the tables beside with their shapes.</summary>
    public async Task CompleteAsync(CatalogContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        var tables = new RecordTables(Dialect);
        foreach (var resource in catalogue.Resources)
        {
            var existing = await context.Database.SqlQueryRaw<string>(Dialect.ColumnNames, RecordNames.Table(resource)).ToHashSetAsync(cancellation);
            AddColumnOperation[] missing = [.. tables.Own(resource).Where(column => !existing.Contains(column.Name))];
            if (missing.Length > 0)
            {
                await context.ChangeTablesAsync(missing, cancellation);
            }
        }

        await new RecordSpaces(Dialect).CompleteAsync(context, catalogue, cancellation);
    }

    /// <summary>A connection for the length of one operation, to be disposed after it.</summary>
    public abstract ValueTask<RecordConnection> RentAsync(CancellationToken cancellation);

    /// <summary>A connection for one operation that runs one statement at most, for which a database may have less to do.</summary>
    public virtual ValueTask<RecordConnection> RentForOneAsync(CancellationToken cancellation) => RentAsync(cancellation);

    /// <summary>A writer of new records, in transactions of its own: of two with one key, the second is an error of the database.</summary>
    public abstract Task<RecordWriter> OpenWriterAsync(CancellationToken cancellation);

    /// <summary>A writer that replaces, in the context's transaction, which is open and stays the caller's to commit.</summary>
    /// <param name="context">Made by <see cref="CatalogDatabase.CreateLoadContext"/>.</param>
    public abstract RecordWriter WriteIn(CatalogContext context);

    public abstract ValueTask DisposeAsync();
}
