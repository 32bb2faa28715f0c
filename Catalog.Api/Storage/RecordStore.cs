using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

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

    /// <summary>
    /// Makes the indexes that the record tables lack. It is no part of leading them to a version: a table that is filled first and
    /// indexed then is filled several times as fast.
    /// </summary>
    public async Task IndexAsync(CatalogContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        var existing = await context.Database.SqlQueryRaw<string>(Dialect.IndexNames).ToHashSetAsync(cancellation);
        await context.ChangeTablesAsync([.. RecordTables.Indexes(catalogue).Where(index => !existing.Contains(index.Name))], cancellation);
    }

    /// <summary>A connection for the length of one operation, to be disposed after it.</summary>
    public abstract ValueTask<RecordConnection> RentAsync(CancellationToken cancellation);

    public abstract Task<RecordWriter> OpenWriterAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
