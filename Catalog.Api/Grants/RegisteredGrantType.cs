using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Api.Uses;
using Catalog.Domain.Applications;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Grants;

/// <summary>A row of the register of grants as the schema shows it.</summary>
internal sealed class RegisteredGrantType : MetadataType<GrantRow>
{
    public const string TypeName = "RegisteredGrant";

    public RegisteredGrantType()
        : base(TypeName, "授权登记: a grant as it is registered.")
    {
        Show("id", Reference.Required("String"), "Its number.", row => new GrantId(row.Id).ToString());
        Show("item", Reference.To("InformationItem"), "The item; null where the catalogue has it no more.", (row, scope) => scope.Catalogue.FindItem(ItemCode.Parse(row.Item)));
        Field("use", Reference.Required(RegisteredUseType.TypeName)).Description("The use that has it.").ResolveAsync(async context =>
            await GovernanceReader.Of(context).Context.Uses.AsNoTracking().SingleAsync(use => use.Id == context.Source.Use, context.CancellationToken));
        Show("applicationItem", Reference.To("String"), "The number of the item of an application that it came from; one that came from none is of no effect.", row =>
            row.ApplicationItem is { } item ? new ApplicationItemNumber(item).ToString() : null);
        Show("origin", Reference.Required(nameof(GrantOrigin)), "Who gave it.", row => row.Origin);
        Show("level", Reference.Required(nameof(GrantLevel)), "What it lets the use do.", row => row.Level);
        Show("rowScope", Reference.OptionalList("DivisionCode"), "The divisions that it reaches; null for all.", row => row.RowScope?.Split(','));
        Show("mask", Reference.To("String"), "How values are masked, such as KEEP_LAST_4; null where they are not.", row => row.Mask);
        Show("deliveryModes", Reference.List("DeliveryMode"), "共享方式", row => DeliveryModeList.Of(row.DeliveryModes));
        Show("from", Reference.Required("Date"), "The day on which it begins.", row => Days.Text(row.From));
        Show("until", Reference.To("Date"), "The day with whose beginning it ends.", row => row.Until is { } until ? Days.Text(until) : null);
        Show("status", Reference.Required(nameof(GrantStatus)), "Where it stands.", row => row.Status);
        Show("statusReason", Reference.To("String"), "Why it stands so; null where nobody changed it.", row => row.StatusReason);
        Show("statusBy", Reference.To("String"), "The client id of who suspended or revoked it.", row => row.StatusBy);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
    }
}
