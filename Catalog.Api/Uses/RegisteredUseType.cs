using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Uses;

namespace Catalog.Api.Uses;

/// <summary>A row of the register of uses as the schema shows it.</summary>
internal sealed class RegisteredUseType : MetadataType<UseRow>
{
    public const string TypeName = "RegisteredUse";

    public RegisteredUseType()
        : base(TypeName, "使用登记: a use as it is registered.")
    {
        Show("id", Reference.Required("String"), "Its number.", row => new UseId(row.Id).ToString());
        Show("system", Reference.Required("String"), "The client id of the system.", row => row.System);
        Show("purpose", Reference.Required(nameof(Purpose)), "使用用途", row => row.Purpose);
        Show("legalBasis", Reference.To("LegalBasis"), "法定依据", (row, scope) => scope.Access.Book.LegalBases.FirstOrDefault(basis => basis.Code.Value == row.LegalBasis));
        Show("scope", Reference.Required("String"), "使用范围", row => row.Scope);
        Show("deliveryModes", Reference.List("DeliveryMode"), "共享方式", row => DeliveryModeList.Of(row.DeliveryModes));
        Show("from", Reference.Required("Date"), "The day on which it begins.", row => Days.Text(row.From));
        Show("until", Reference.To("Date"), "The day with whose beginning it ends.", row => row.Until is { } until ? Days.Text(until) : null);
        Show("status", Reference.Required(nameof(UseStatus)), "Where it stands.", row => row.Status);
        Show("statusReason", Reference.To("String"), "Why it stands so; null where nobody changed it.", row => row.StatusReason);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
    }
}
