using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>Finds where records come from.</summary>
internal sealed class RecordOrigins(CatalogContext context, RecordDialect dialect)
{
    /// <summary>So many records are told of at most.</summary>
    public const int MaxRecords = 100;

    public Task<IReadOnlyList<RecordProvenance>> OfSubjectAsync(Resource resource, string subject, CancellationToken cancellation) =>
        ReadAsync(resource, RecordNames.Subject, subject, cancellation);

    public Task<IReadOnlyList<RecordProvenance>> OfKeyAsync(Resource resource, RecordKey key, CancellationToken cancellation) =>
        ReadAsync(resource, RecordNames.Key, key.ToBytes(), cancellation);

    private async Task<IReadOnlyList<RecordProvenance>> ReadAsync(Resource resource, string column, object value, CancellationToken cancellation)
    {
        // INVARIANT: names come from a checked catalogue, values are parameters.
        var text = $"SELECT {dialect.Quote(RecordNames.Id)} AS {dialect.Quote(nameof(Stamp.Id))}, {dialect.Quote(RecordNames.Batch)} AS {dialect.Quote(nameof(Stamp.Batch))}, "
            + $"{dialect.Quote(RecordNames.ValidFrom)} AS {dialect.Quote(nameof(Stamp.ValidFrom))} FROM {dialect.Quote(RecordNames.Table(resource))} WHERE {dialect.Quote(column)} = {{0}}";
        var stamps = await context.Database.SqlQueryRaw<Stamp>(text, value).OrderBy(stamp => stamp.Id).Take(MaxRecords).ToListAsync(cancellation);
        var numbers = stamps.Select(stamp => stamp.Batch).OfType<long>().Distinct().ToList();
        var batches = await context.SupplyBatches.AsNoTracking().Where(batch => numbers.Contains(batch.Id)).ToDictionaryAsync(batch => batch.Id, cancellation);
        var ids = batches.Values.Select(batch => batch.Supply).Distinct().ToList();
        var supplies = await context.Supplies.AsNoTracking().Where(supply => ids.Contains(supply.Id)).ToDictionaryAsync(supply => supply.Id, cancellation);
        return
        [
            .. from stamp in stamps
               let batch = stamp.Batch is { } number ? batches.GetValueOrDefault(number) : null
               select new RecordProvenance(batch is null ? null : supplies[batch.Supply], batch, stamp.ValidFrom),
        ];
    }

    private sealed class Stamp
    {
        public long Id { get; init; }

        public long? Batch { get; init; }

        public string? ValidFrom { get; init; }
    }
}
