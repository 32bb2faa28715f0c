using Catalog.Api.Caching;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Resources;

/// <summary>The versions of the catalogue that were published, the one in force among them. A version never changes, and is read once.</summary>
internal sealed class CatalogueArchive(CatalogDatabase database, CatalogueKeeper keeper)
{
    private const int MaxKept = 8;

    private const int MaxKeptChanges = 500;

    private readonly BoundedCache<int, PublishedCatalogue> _kept = new(MaxKept);
    private readonly BoundedCache<int, IReadOnlyList<CatalogueDifference>> _changes = new(MaxKeptChanges);

    /// <summary>A version by its number; null where there is none.</summary>
    public async Task<PublishedCatalogue?> FindAsync(int number, CancellationToken cancellation)
    {
        if (keeper.Served.Published is { } served && served.Version.Number == number)
        {
            return served;
        }

        if (_kept.TryGet(number, out var kept))
        {
            return kept;
        }

        await using var context = database.CreateContext();
        return await FindAsync(context, number, cancellation);
    }

    /// <summary>What a version that was published changed of the one before it.</summary>
    public async Task<IReadOnlyList<CatalogueDifference>> ChangesOfAsync(int number, CancellationToken cancellation)
    {
        if (_changes.TryGet(number, out var kept))
        {
            return kept;
        }

        var before = await FindAsync(number - 1, cancellation);
        var changes = CatalogueDifferences.Between(before?.Version, (await FindAsync(number, cancellation))!.Version);
        _changes.Add(number, changes);
        return changes;
    }

    /// <summary>The version in force as a transaction sees it, which may be newer than the one that is served.</summary>
    public async Task<PublishedCatalogue> InForceAsync(CatalogContext context, CancellationToken cancellation)
    {
        var number = await context.CatalogueVersions.MaxAsync(version => version.Number, cancellation);
        return keeper.Served.Published is { } served && served.Version.Number == number ? served : (await FindAsync(context, number, cancellation))!;
    }

    /// <summary>Who published which versions, when and on what basis, the newest first.</summary>
    /// <param name="before">The number before which to begin; null for the newest.</param>
    public async Task<IReadOnlyList<CatalogueVersionEntry>> ListAsync(int first, int? before, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await Entries(context).Where(entry => before == null || entry.Number < before).OrderByDescending(entry => entry.Number).Take(first).ToListAsync(cancellation);
    }

    public async Task<CatalogueVersionEntry?> FindEntryAsync(int number, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await Entries(context).SingleOrDefaultAsync(entry => entry.Number == number, cancellation);
    }

    private static IQueryable<CatalogueVersionEntry> Entries(CatalogContext context) => context.CatalogueVersions.AsNoTracking().Select(row => new CatalogueVersionEntry
    {
        Number = row.Number,
        PublishedAt = row.PublishedAt,
        PublishedBy = row.PublishedBy,
        Basis = row.Basis,
    });

    private async Task<PublishedCatalogue?> FindAsync(CatalogContext context, int number, CancellationToken cancellation)
    {
        if (await context.CatalogueVersions.AsNoTracking().SingleOrDefaultAsync(version => version.Number == number, cancellation) is not { } row)
        {
            return null;
        }

        var read = PublishedCatalogue.Read(row);
        _kept.Add(number, read);
        return read;
    }
}
