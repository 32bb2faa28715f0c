using Catalog.Api.Schema;

namespace Catalog.Api.Auditing.Queries;

/// <summary>A value of a row of the registers as the schema shows it.</summary>
internal sealed class AuditedValueType : MetadataType<KeyValuePair<string, string?>>
{
    public AuditedValueType()
        : base(AuditTypes.Value, "A value of a row.")
    {
        Show("name", Reference.Required("String"), "Its name.", value => value.Key);
        Show("value", Reference.To("String"), "The value, as text.", value => value.Value);
    }
}
