using Catalog.Api.Resources;
using Catalog.Api.Samples.Governance;
using Catalog.Api.Storage;

namespace Catalog.Api.Samples;

/// <summary>Fills an empty catalogue with sample data: who may ask for what, and records to ask for.</summary>
internal sealed class SampleData(CatalogDatabase database, RecordStore records, CatalogueKeeper catalogues)
{
    /// <returns>What was written; null where there are records already, which are left alone.</returns>
    public async Task<SampleProgress?> WriteAsync(Actor actor, SampleSettings settings, IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        var catalogue = catalogues.Current;
        await using (var context = database.CreateContext(actor))
        {
            await SampleGovernance.WriteAsync(context, catalogue, cancellation);
            // Tables of an earlier program lack what the writer needs; their indexes come after the records.
            await records.CompleteAsync(context, catalogue, cancellation);
        }

        return await SampleRecords.AreAbsentAsync(catalogue, records, cancellation)
            ? await SampleRecords.WriteAsync(catalogue, records, settings, progress, cancellation)
            : null;
    }
}
