using Catalog.Api.Documents;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.TrustedOperations;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.TrustedOperations;

/// <summary>
/// Registers and withdraws trusted operations. Each change is a new version of the access book: it is in force on a node once that
/// has refreshed its book, which every node does by itself within a second.
/// </summary>
internal sealed class TrustedOperationRegister(CatalogDatabase database, TimeProvider time)
{
    /// <summary>So often a change is tried that another one came before.</summary>
    private const int MaxAttempts = 5;

    /// <summary>Registers documents for a system, if each is valid; one that was withdrawn is trusted again.</summary>
    /// <param name="served">What they have to be valid against.</param>
    public async Task<RegistrationOutcome> RegisterAsync(
        Actor actor, ClientId system, IReadOnlyList<string> documents, DocumentStore served, CancellationToken cancellation)
    {
        var faults = new List<DocumentFault>();
        for (var i = 0; i < documents.Count; i++)
        {
            var read = await served.ReadAsync(documents[i], cancellation);
            faults.AddRange(read.Errors.Select(error => new DocumentFault(i, error)));
        }

        if (faults.Count > 0)
        {
            return new RegistrationOutcome(true, [], faults);
        }

        var byHash = documents.DistinctBy(DocumentHash.Of).ToDictionary(document => DocumentHash.Of(document).Value);
        return await ChangeAsync(actor, context => AddAsync(context, system, byHash, cancellation), cancellation)
            ? new RegistrationOutcome(true, [.. documents.Select(DocumentHash.Of)], [])
            : new RegistrationOutcome(false, [], []);
    }

    /// <summary>Withdraws a document of one system, or of all that have it.</summary>
    /// <returns>The systems that trusted it until now.</returns>
    public async Task<IReadOnlyList<string>> WithdrawAsync(Actor actor, DocumentHash hash, ClientId? system, CancellationToken cancellation)
    {
        await using var context = database.CreateContext(actor);
        var rows = await Of(context, system)
            .Where(row => row.Hash == hash.Value && row.WithdrawnAt == null)
            .OrderBy(row => row.System)
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            row.WithdrawnAt = time.GetUtcNow();
        }

        await context.SaveChangesAsync(cancellation);
        return [.. rows.Select(row => row.System)];
    }

    /// <summary>The documents of one system or of all, withdrawn ones too.</summary>
    public async Task<IReadOnlyList<TrustedOperationRow>> ListAsync(ClientId? system, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await Of(context, system).AsNoTracking().OrderBy(row => row.System).ThenBy(row => row.Hash).ToListAsync(cancellation);
    }

    /// <summary>Says whether a system may run trusted operations alone.</summary>
    /// <returns>Whether there is such a system.</returns>
    public Task<bool> RestrictAsync(Actor actor, ClientId system, bool isTrustedOnly, CancellationToken cancellation) => ChangeAsync(
        actor,
        async context =>
        {
            var row = await context.Systems.SingleOrDefaultAsync(row => row.ClientId == system.Value, cancellation);
            if (row is not null)
            {
                row.IsTrustedOnly = isTrustedOnly;
            }

            return row is not null;
        },
        cancellation);

    private static IQueryable<TrustedOperationRow> Of(CatalogContext context, ClientId? system) =>
        system is null ? context.TrustedOperations : context.TrustedOperations.Where(row => row.System == system.Value);

    private async Task<bool> AddAsync(
        CatalogContext context, ClientId system, IReadOnlyDictionary<string, string> byHash, CancellationToken cancellation)
    {
        if (!await context.Systems.AnyAsync(row => row.ClientId == system.Value, cancellation))
        {
            return false;
        }

        var hashes = byHash.Keys.ToList();
        var known = await Of(context, system).Where(row => hashes.Contains(row.Hash)).ToDictionaryAsync(row => row.Hash, cancellation);
        foreach (var (hash, document) in byHash)
        {
            if (known.TryGetValue(hash, out var row))
            {
                row.WithdrawnAt = null;
                continue;
            }

            context.Add(new TrustedOperationRow
            {
                System = system.Value,
                Hash = hash,
                Document = document,
                RegisteredAt = time.GetUtcNow(),
            });
        }

        return true;
    }

    /// <summary>Makes and saves a change, anew where another one came before it.</summary>
    private async Task<bool> ChangeAsync(Actor actor, Func<CatalogContext, Task<bool>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var context = database.CreateContext(actor);
            var isKnown = await change(context);
            try
            {
                await context.SaveChangesAsync(cancellation);
                return isKnown;
            }
            catch (DbUpdateException exception) when (attempt < MaxAttempts && (exception is DbUpdateConcurrencyException || database.IsUniqueViolation(exception)))
            {
                // Another has registered, or changed, the same in the meantime.
            }
        }
    }
}
