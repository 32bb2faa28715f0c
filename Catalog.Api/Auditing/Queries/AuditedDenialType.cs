using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>An item that was denied as the schema shows it.</summary>
internal sealed class AuditedDenialType : MetadataType<AuditedDenial>
{
    public AuditedDenialType()
        : base(AuditTypes.Denial, "An item that was denied.")
    {
        Show("itemCode", Reference.Required("String"), "Code of the item.", denial => denial.Item.Value);
        Show("item", Reference.To("InformationItem"), "信息项, as the catalogue has it now.", (denial, scope) => scope.Catalogue.FindItem(denial.Item));
        Show("access", Reference.Required("AccessKind"), "What was wanted of its values.", denial => denial.Access);
        Show("reason", Reference.Required("DenialReason"), "Why it was denied.", denial => denial.Reason);
        Show("grant", Reference.To("String"), "The number of the grant that came nearest to reaching it.", denial => denial.Grant?.ToString(CultureInfo.InvariantCulture));
    }
}
