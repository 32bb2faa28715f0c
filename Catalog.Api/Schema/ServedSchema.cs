using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Catalog.Api.Schema;

/// <summary>The served schema in the schema language.</summary>
internal static class ServedSchema
{
    public static string Print(ISchema schema) => schema.Print(new PrintOptions
    {
        IncludeDescriptions = true,
        IncludeDeprecationReasons = true,
    });
}
