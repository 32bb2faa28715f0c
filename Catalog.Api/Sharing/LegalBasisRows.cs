using Catalog.Api.Storage;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Sharing;

/// <summary>Legal bases that the catalogue's definitions name, as rows of the register.</summary>
internal static class LegalBasisRows
{
    public static LegalBasisRow Of(LegalBasis basis) => new()
    {
        Code = basis.Code.Value,
        Kind = basis.Kind,
        Law = basis.Law,
        Article = basis.Article,
        Issuer = basis.Issuer,
        InForceFrom = basis.InForce.From,
        InForceUntil = basis.InForce.Until,
        Text = basis.Text,
        Status = LegalBasisProcedure.Value.Start,
    };
}
