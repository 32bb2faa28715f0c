using System.ComponentModel;
using System.Reflection;
using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>An enumeration of the domain as an enum of the schema, with its Chinese terms as descriptions.</summary>
internal sealed class WireEnum<T> : EnumerationGraphType
    where T : struct, Enum
{
    public WireEnum(string name, string description, params T[] without)
    {
        Name = name;
        Description = description;
        foreach (var value in Enum.GetValues<T>().Except(without))
        {
            var term = typeof(T).GetField(value.ToString())?.GetCustomAttribute<DescriptionAttribute>()?.Description;
            Add(new EnumValueDefinition(WireName.Of(value), value) { Description = term });
        }
    }
}
