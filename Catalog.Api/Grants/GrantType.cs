using Catalog.Api.Schema;
using Catalog.Domain.Grants;

namespace Catalog.Api.Grants;

/// <summary>A grant as the schema shows it.</summary>
internal sealed class GrantType : MetadataType<Grant>
{
    public GrantType()
        : base("Grant", "授权: the permission that a use has for one item.")
    {
        Show("id", Reference.Required("String"), "Its number.", grant => grant.Id.ToString());
        Show("item", Reference.To("InformationItem"), "The item; null where the catalogue has it no more.", (grant, scope) =>
            scope.Catalogue.FindItem(grant.Item));
        Show("origin", Reference.Required("GrantOrigin"), "Who gave it.", grant => grant.Origin);
        Show("level", Reference.Required("GrantLevel"), "What it lets the use do.", grant => grant.Level);
        Show("rowScope", Reference.OptionalList("DivisionCode"), "The divisions that it reaches; null for all.", grant =>
            grant.RowScope?.Divisions.Select(division => division.Value));
        Show("mask", Reference.To("String"), "How values are masked, such as KEEP_LAST_4; null where they are not.", grant => grant.Mask?.ToString());
        Show("deliveryModes", Reference.List("DeliveryMode"), "共享方式", grant => DeliveryModeList.Of(grant.DeliveryModes));
        Show("from", Reference.Required("DateTime"), "When it begins.", grant => Moments.Text(grant.Period.From));
        Show("until", Reference.To("DateTime"), "When it ends.", grant => Moments.Text(grant.Period.Until));
        Show("status", Reference.Required("GrantStatus"), "Where it stands.", grant => grant.Status);
    }
}
