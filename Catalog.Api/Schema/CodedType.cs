using Catalog.Domain.Resources;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>A code list as an enum; each value is, inside, its national code.</summary>
internal sealed class CodedType : EnumerationGraphType
{
    public CodedType(CodeList list)
    {
        Name = list.Name;
        Description = $"{list.Description}\n\n{list.Standard}".Trim();
        foreach (var value in list.Values)
        {
            Add(new EnumValueDefinition(value.Name, value.Code) { Description = $"{value.Meaning} ({value.Code})" });
        }
    }
}
