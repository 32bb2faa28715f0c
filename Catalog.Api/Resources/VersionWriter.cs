using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Writes the next version of the catalogue and leads the record tables to it. INVARIANT: in one transaction, all of it or nothing.</summary>
internal sealed class VersionWriter(RecordStore records)
{
    /// <param name="context">In whose transaction it is written; the caller commits.</param>
    public async Task WriteAsync(CatalogContext context, CatalogueVersionRow row, CatalogueVersion? from, CatalogueVersion to, CancellationToken cancellation)
    {
        context.CatalogueVersions.Add(row);
        await context.SaveChangesAsync(cancellation);
        await records.MigrateAsync(context, from, to, cancellation);
    }
}
