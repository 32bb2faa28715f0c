using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Sharing;

/// <summary>A row of the register of legal bases as the schema shows it.</summary>
internal sealed class RegisteredLegalBasisType : MetadataType<LegalBasisRow>
{
    public const string TypeName = "RegisteredLegalBasis";

    public RegisteredLegalBasisType()
        : base(TypeName, "法定依据登记: a legal basis as it is registered, with what became of it and what rests on it.")
    {
        Show("code", Reference.Required("String"), "Its code.", row => row.Code);
        Show("kind", Reference.Required(nameof(LegalBasisKind)), "The rank of the text.", row => row.Kind);
        Show("law", Reference.Required("String"), "Name of the law, regulation or policy.", row => row.Law);
        Show("article", Reference.Required("String"), "条", row => row.Article);
        Show("issuer", Reference.Required("String"), "发布机关", row => row.Issuer);
        Show("text", Reference.Required("String"), "What it says.", row => row.Text);
        Show("inForceFrom", Reference.Required("DateTime"), "施行时间", row => Moments.Text(row.InForceFrom));
        Show("inForceUntil", Reference.To("DateTime"), "When it ceases to be in force.", row => Moments.Text(row.InForceUntil));
        Show("status", Reference.Required(nameof(LegalBasisStatus)), "Where it stands in the register.", row => row.Status);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
        Field("changes", Reference.List(LegalBasisChangeType.TypeName)).Description("What became of it, the newest first.")
            .ResolveAsync(async context => await GovernanceReader.Of(context).Context.LegalBasisChanges.AsNoTracking()
                .Where(change => change.LegalBasis == context.Source.Code).OrderByDescending(change => change.Id).ToListAsync(context.CancellationToken));
        Field("uses", Reference.List(UseOnBasisType.TypeName)).Description("The uses that rest on it and were not revoked, as far as the department has a part in them; the office sees all.")
            .ResolveAsync(async context => await UseOnBasis.ReadAsync(GovernanceReader.Of(context), OperationScope.Of(context).Catalogue, context.Source.Code, context.CancellationToken));
    }
}
