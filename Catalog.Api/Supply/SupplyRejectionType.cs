using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply;

/// <summary>A reason why a row was not taken, as the schema shows it.</summary>
internal sealed class SupplyRejectionType : MetadataType<SupplyRejectionRow>
{
    public const string TypeName = "SupplyRejection";

    public SupplyRejectionType()
        : base(TypeName, "退回原因: why a row was not taken. It tells of what class a value is, and never the value.")
    {
        Show("line", Reference.Required("Long"), "The line on which the row begins.", row => row.Line);
        Show("item", Reference.To("String"), "The item's field; null where the whole row is meant.", row => row.Item);
        Show("valueClass", Reference.Required("String"), "Of what class the value is.", row => row.ValueClass);
        Show("code", Reference.Required(nameof(RejectionCode)), "Why.", row => row.Code);
    }
}
