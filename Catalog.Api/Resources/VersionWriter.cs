using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Resources;

/// <summary>Writes the next version of the catalogue and leads the record tables to it. INVARIANT: in one transaction, all of it or nothing.</summary>
internal sealed class VersionWriter(RecordStore records)
{
    /// <param name="context">In whose transaction it is written; the caller commits.</param>
    public async Task WriteAsync(CatalogContext context, CatalogueVersionRow row, CatalogueVersion? from, CatalogueVersion to, CancellationToken cancellation)
    {
        // Whoever is about to commit records by the version before finds that the turn was changed.
        await context.SupplyTurns.ExecuteUpdateAsync(turns => turns.SetProperty(turn => turn.Revision, turn => turn.Revision + 1), cancellation);
        context.CatalogueVersions.Add(row);
        await context.SaveChangesAsync(cancellation);
        await records.MigrateAsync(context, from, to, cancellation);
    }
}
