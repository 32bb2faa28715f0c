using Catalog.Api.Schema;
using Catalog.Domain.Uses;

namespace Catalog.Api.Uses;

/// <summary>A use as the schema shows it.</summary>
internal sealed class UseType : MetadataType<Use>
{
    public UseType()
        : base("Use", "What a system is approved for: a purpose on a legal basis, for a period.")
    {
        Show("id", Reference.Required("String"), "Its number.", use => use.Id.ToString());
        Show("purpose", Reference.Required("Purpose"), "使用用途", use => use.Purpose);
        Show("legalBasis", Reference.To("LegalBasis"), "法定依据", (use, scope) =>
            scope.Access.Book.LegalBases.FirstOrDefault(basis => basis.Code == use.LegalBasis));
        Show("scope", Reference.Required("String"), "使用范围", use => use.Scope);
        Show("deliveryModes", Reference.List("DeliveryMode"), "共享方式", use => DeliveryModeList.Of(use.DeliveryModes));
        Show("from", Reference.Required("DateTime"), "When it begins.", use => Moments.Text(use.Period.From));
        Show("until", Reference.To("DateTime"), "When it ends.", use => Moments.Text(use.Period.Until));
        Show("status", Reference.Required("UseStatus"), "Where it stands.", use => use.Status);
        Show("grants", Reference.List("Grant"), "The items that were granted to it.", (use, scope) =>
            scope.Access.Book.Grants.Where(grant => grant.Use == use.Id));
    }
}
