using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>An item that was allowed as the schema shows it.</summary>
internal sealed class AuditedAllowanceType : MetadataType<AuditedAllowance>
{
    public AuditedAllowanceType()
        : base(AuditTypes.Allowance, "An item that was allowed.")
    {
        Show("itemCode", Reference.Required("String"), "Code of the item.", allowance => allowance.Item.Value);
        Show("item", Reference.To("InformationItem"), "信息项, as the catalogue has it now.", (allowance, scope) => scope.Catalogue.FindItem(allowance.Item));
        Show("access", Reference.Required("AccessKind"), "What was wanted of its values.", allowance => allowance.Access);
        Show("rule", Reference.Required("AllowanceRule"), "The rule that allowed it.", allowance => allowance.Rule);
        Show("grants", Reference.OptionalList("String"), "The numbers of the grants that reach it; null where it needs none.", allowance =>
            allowance.Grants?.Select(grant => grant.ToString(CultureInfo.InvariantCulture)));
    }
}
