using System.Globalization;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Grants;

namespace Catalog.Api.Agreements;

/// <summary>An agreement as the schema shows it.</summary>
internal sealed class AgreementType : MetadataType<AgreementRow>
{
    public const string TypeName = "Agreement";

    public AgreementType()
        : base(TypeName, "保密协议: between a providing and a using department, by article 18 of the rules.")
    {
        Show("id", Reference.Required("String"), "Its number.", row => row.Id.ToString(CultureInfo.InvariantCulture));
        Show("provider", Reference.To("Department"), "提供部门", (row, scope) => RegisteredDepartment.Of(scope, row.Provider));
        Show("consumer", Reference.To("Department"), "使用部门", (row, scope) => RegisteredDepartment.Of(scope, row.Consumer));
        Show("textHash", Reference.To("String"), "SHA-256 of the text that was signed; null for one that was signed before the register was kept.", row => row.TextHash);
        Show("textReference", Reference.To("String"), "Where the text is kept.", row => row.TextReference);
        Show("providerSignatory", Reference.To("String"), "Who signed for the provider.", row => row.ProviderSignatory);
        Show("providerSignedAt", Reference.To("DateTime"), "When.", row => Moments.Text(row.ProviderSignedAt));
        Show("consumerSignatory", Reference.To("String"), "Who signed for the consumer.", row => row.ConsumerSignatory);
        Show("consumerSignedAt", Reference.To("DateTime"), "When.", row => Moments.Text(row.ConsumerSignedAt));
        Show("from", Reference.Required("DateTime"), "When it begins to hold.", row => Moments.Text(row.From));
        Show("until", Reference.To("DateTime"), "When it ceases to.", row => Moments.Text(row.Until));
        Show("status", Reference.Required(nameof(AgreementStatus)), "Where it stands: it binds once both have signed, in its period.", row => row.Status);
        Show("statusReason", Reference.To("String"), "Why it stands so; null where nobody said.", row => row.StatusReason);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
    }
}
