using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Sharing;

/// <summary>What rests on a legal basis, and which departments that concerns.</summary>
internal sealed class LegalBasisConcern
{
    private readonly IReadOnlyDictionary<string, string> _departments;
    private readonly ILookup<long, string> _providers;

    private LegalBasisConcern(
        IReadOnlyList<UseRow> uses, IReadOnlyList<GrantRow> grants, IReadOnlyList<string> citing, IReadOnlyDictionary<string, string> departments, ILookup<long, string> providers) =>
        (Uses, Grants, Citing, _departments, _providers) = (uses, grants, citing, departments, providers);

    /// <summary>The uses that rest on it, but for those that were revoked.</summary>
    public IReadOnlyList<UseRow> Uses { get; }

    public IReadOnlyList<GrantRow> Grants { get; }

    /// <summary>The departments of whose resources an item cites it.</summary>
    public IReadOnlyList<string> Citing { get; }

    /// <summary>The departments whose systems rest on it.</summary>
    public IEnumerable<string> Users => Uses.Select(use => _departments[use.System]).Distinct();

    /// <summary>All departments that it concerns: those that granted on it, too.</summary>
    public IReadOnlySet<string> All => Uses.SelectMany(PartiesOf).Concat(Citing).ToHashSet(StringComparer.Ordinal);

    /// <summary>The department of a use, and those that granted items to it.</summary>
    public IEnumerable<string> PartiesOf(UseRow use) => _providers[use.Id].Prepend(_departments[use.System]).Distinct();

    public static async Task<LegalBasisConcern> FindAsync(CatalogContext context, CatalogueVersion catalogue, string code, CancellationToken cancellation)
    {
        var uses = await context.Uses.Where(use => use.LegalBasis == code && use.Status != UseStatus.Revoked).OrderBy(use => use.Id).ToListAsync(cancellation);
        var numbers = uses.Select(use => use.Id).ToList();
        var grants = await context.Grants.Where(grant => numbers.Contains(grant.Use)).OrderBy(grant => grant.Id).ToListAsync(cancellation);
        var systems = uses.Select(use => use.System).Distinct().ToList();
        var departments = await context.Systems.Where(system => systems.Contains(system.ClientId)).ToDictionaryAsync(system => system.ClientId, system => system.Department, cancellation);
        var codes = await context.Departments.ToDictionaryAsync(department => department.Name, department => department.Code, cancellation);
        var providers =
            from grant in grants
            let item = ItemCode.TryParse(grant.Item, out var parsed) ? catalogue.FindItem(parsed) : null
            where item is not null
            from provider in Providers(item.Resource, codes)
            select (grant.Use, provider);
        var citing = catalogue.Items.Where(found => found.Item.LegalBasis?.Code.Value == code).SelectMany(found => Providers(found.Resource, codes)).Distinct();
        return new LegalBasisConcern(uses, grants, [.. citing], departments, providers.Distinct().ToLookup(pair => pair.Use, pair => pair.provider));
    }

    private static IEnumerable<string> Providers(Resource resource, Dictionary<string, string> codes) =>
        resource.JointProviders.Prepend(resource.Provider).Select(name => codes.GetValueOrDefault(name)).OfType<string>();
}
