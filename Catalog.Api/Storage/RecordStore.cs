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
        IReadOnlyList<MigrationOperation> operations = [.. tables.Between(from, to), .. tables.Replacing(from, replacements)];
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellation);
        }

        // The keys are given with the indexes, which whoever publishes makes next.
        await new RecordKeys(Dialect).ForgetAsync(context, from, to, cancellation);
    }

    /// <summary>
    /// Makes the indexes that the record tables lack. It is no part of leading them to a version: a table that is filled first and
    /// indexed then is filled several times as fast. Rows that have no key get theirs.
    /// </summary>
    public async Task IndexAsync(DbContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        await CompleteAsync(context, catalogue, cancellation);
        var existing = await context.Database.SqlQueryRaw<string>(Dialect.IndexNames).ToHashSetAsync(cancellation);
        CreateIndexOperation[] missing = [.. RecordTables.Indexes(catalogue).Where(index => !existing.Contains(index.Name))];
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(missing))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellation);
        }

        // With the index of keys, in which those that lack have their place too, each is found to be free or taken.
        var keys = new RecordKeys(Dialect);
        foreach (var resource in catalogue.Resources)
        {
            await keys.FillAsync(context, resource, cancellation);
        }
    }

    /// <summary>Gives tables of an earlier program the columns of the store's own that they lack.</summary>
    private async Task CompleteAsync(DbContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        var tables = new RecordTables(Dialect);
        foreach (var resource in catalogue.Resources)
        {
            var existing = await context.Database.SqlQueryRaw<string>(Dialect.ColumnNames, RecordNames.Table(resource)).ToHashSetAsync(cancellation);
            MigrationOperation[] missing = [.. tables.Own(resource).Where(column => !existing.Contains(column.Name))];
            foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(missing))
            {
                await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellation);
            }
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
