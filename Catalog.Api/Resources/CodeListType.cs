using Catalog.Api.Schema;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>A code list's metadata.</summary>
internal sealed class CodeListType : MetadataType<CodeList>
{
    public CodeListType()
        : base("CodeList", "代码表: coded values that a national standard, or the city, issues.")
    {
        Show("name", Reference.Required("String"), "Its enum in the schema.", list => list.Name);
        Show("description", Reference.Required("String"), "What it classifies.", list => list.Description);
        Show("standard", Reference.Required("String"), "The standard that issues it.", list => list.Standard);
        Show("values", Reference.List("CodedValue"), "Its values.", list => list.Values);
    }
}
