using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using GraphQL;
using GraphQL.Types;

namespace Catalog.Api.Agreements;

/// <summary>What of the register of agreements can be asked for.</summary>
internal static class AgreementQueries
{
    private const string Status = "status";

    public static void Add(GovernanceType governance) =>
        governance.Ask(
            "agreements",
            Reference.To(RowPageType<AgreementRow>.NameOf(AgreementType.TypeName)),
            "The agreements of the department; the office sees all.",
            async (reader, context) =>
            {
                var status = context.GetArgument<AgreementStatus?>(Status);
                return await RowPages.ReadAsync(context, reader.Context.Agreements.Where(row =>
                    (reader.SeesAll || row.Provider == reader.Department.Value || row.Consumer == reader.Department.Value) && (status == null || row.Status == status)));
            },
            [new QueryArgument(Reference.To(nameof(AgreementStatus))) { Name = Status, Description = "Only those that stand so." }, .. RowPages.Arguments("agreements")]);

    public static IGraphType[] Types() => [new AgreementType(), new RowPageType<AgreementRow>(AgreementType.TypeName)];
}
