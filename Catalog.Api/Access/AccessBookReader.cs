using System.Collections.Concurrent;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Objections;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Access;

/// <summary>Reads the access book from the database, all of it as it was at one moment.</summary>
public sealed partial class AccessBookReader(CatalogDatabase database, ILogger<AccessBookReader> logger)
{
    private readonly ConcurrentDictionary<(string Table, string Key), bool> _reported = new();

    public async Task<AccessBook> ReadAsync(CatalogueVersion catalogue, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var version = await context.AccessVersions
            .Where(row => row.Id == AccessVersionRow.OnlyId)
            .Select(row => row.Number)
            .SingleAsync(cancellationToken);
        var departments = await ReadAsync(context.Departments.OrderBy(row => row.Code), AccessRows.Read, row => row.Code, cancellationToken);
        // In an order of its own: else that of lists would be the database's.
        return new AccessBook(
            version,
            departments,
            await ReadAsync(context.Systems.OrderBy(row => row.ClientId), AccessRows.Read, row => row.ClientId, cancellationToken),
            await ReadAsync(context.LegalBases.OrderBy(row => row.Code), AccessRows.Read, row => row.Code, cancellationToken),
            await ReadAsync(context.Uses.OrderBy(row => row.Id), AccessRows.Read, row => $"{row.Id}", cancellationToken),
            await ReadAsync(GrantSource.Join(context), AccessRows.Read, row => $"{row.Grant.Id}", cancellationToken),
            await ReadAsync(context.Agreements.OrderBy(row => row.Id), AccessRows.Read, row => $"{row.Id}", cancellationToken),
            SharedItems.Of(catalogue, departments))
        {
            // Without their documents, which are read when they are asked for.
            TrustedOperations = await ReadAsync(
                context.TrustedOperations.Where(row => row.WithdrawnAt == null).Select(row => new TrustedOperationKey(row.System, row.Hash)),
                AccessRows.Read,
                row => $"{row.System} {row.Hash}",
                cancellationToken),
            Objections = await ReadAsync(
                context.Objections.Where(row => row.Status == ObjectionStatus.Raised || row.Status == ObjectionStatus.Technical || row.Status == ObjectionStatus.Referred),
                AccessRows.Read,
                row => $"{row.Id}",
                cancellationToken),
        };
    }

    private async Task<IReadOnlyList<TWord>> ReadAsync<TRow, TWord>(
        IQueryable<TRow> rows,
        Func<TRow, TWord?> read,
        Func<TRow, string> key,
        CancellationToken cancellationToken)
        where TRow : class
        where TWord : class
    {
        var words = new List<TWord>();
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (read(row) is { } word)
            {
                words.Add(word);
            }
            else if (_reported.TryAdd((typeof(TWord).Name, key(row)), true))
            {
                LogLeftOut(typeof(TWord).Name, key(row));
            }
        }

        return words;
    }

    [LoggerMessage(
        EventName = "ACCESS_ROW_UNREADABLE",
        Level = LogLevel.Error,
        Message = "{Table} {Key} in the database cannot be read and is left out of the access book: what rests on it is denied")]
    private partial void LogLeftOut(string table, string key);
}
