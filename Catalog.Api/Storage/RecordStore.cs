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
    }

    /// <summary>
    /// Makes the indexes that the record tables lack. It is no part of leading them to a version: a table that is filled first and
    /// indexed then is filled several times as fast.
    /// </summary>
    public async Task IndexAsync(DbContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        var existing = await context.Database.SqlQueryRaw<string>(Dialect.IndexNames).ToHashSetAsync(cancellation);
        CreateIndexOperation[] missing = [.. RecordTables.Indexes(catalogue).Where(index => !existing.Contains(index.Name))];
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(missing))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellation);
        }
    }

    /// <summary>A connection for the length of one operation, to be disposed after it.</summary>
    public abstract ValueTask<RecordConnection> RentAsync(CancellationToken cancellation);

    public abstract Task<RecordWriter> OpenWriterAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
