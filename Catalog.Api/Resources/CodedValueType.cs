using Catalog.Api.Schema;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>A value of a code list.</summary>
internal sealed class CodedValueType : MetadataType<CodedValue>
{
    public CodedValueType()
        : base("CodedValue", "A value of a code list.")
    {
        Show("name", Reference.Required("String"), "Its name in the schema.", value => value.Name);
        Show("code", Reference.Required("String"), "代码", value => value.Code);
        Show("meaning", Reference.Required("String"), "含义", value => value.Meaning);
    }
}
