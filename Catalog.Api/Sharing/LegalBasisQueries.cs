using Catalog.Api.Governance;
using Catalog.Api.Schema;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Sharing;

/// <summary>What of the register of legal bases can be asked for.</summary>
internal static class LegalBasisQueries
{
    public static void Add(GovernanceType governance) =>
        governance.Ask(
            "legalBases",
            Reference.List(RegisteredLegalBasisType.TypeName),
            "The legal bases that are registered, and those that the catalogue cites, by their codes.",
            async (reader, context) =>
            {
                var rows = await reader.Context.LegalBases.AsNoTracking().ToListAsync(context.CancellationToken);
                return rows.Concat(OperationScope.Of(context).Catalogue.LegalBases.Select(LegalBasisRows.Of))
                    .DistinctBy(row => row.Code).OrderBy(row => row.Code, StringComparer.Ordinal).ToList();
            });

    public static IGraphType[] Types() => [new RegisteredLegalBasisType(), new LegalBasisChangeType(), new UseOnBasisType()];
}
