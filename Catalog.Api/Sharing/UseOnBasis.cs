using Catalog.Api.Governance;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;

namespace Catalog.Api.Sharing;

/// <summary>A use that rests on a legal basis, with how many of its grants work.</summary>
internal sealed record UseOnBasis(UseRow Use, int GrantsActive, int GrantsSuspended)
{
    public static async Task<IReadOnlyList<UseOnBasis>> ReadAsync(GovernanceReader reader, CatalogueVersion catalogue, string code, CancellationToken cancellation)
    {
        var concern = await LegalBasisConcern.FindAsync(reader.Context, catalogue, code, cancellation);
        return
        [
            .. from use in concern.Uses
               where reader.Sees([.. concern.PartiesOf(use)])
               let grants = concern.Grants.Where(grant => grant.Use == use.Id).ToList()
               select new UseOnBasis(use, grants.Count(grant => grant.Status == GrantStatus.Active), grants.Count(grant => grant.Status == GrantStatus.Suspended)),
        ];
    }
}
