using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Catalog.Api.Schema;

/// <summary>The served schema in the schema language, in one order whatever the order of registration.</summary>
internal static class ServedSchema
{
    public static string Print(ISchema schema) => schema.Print(new PrintOptions
    {
        IncludeDescriptions = true,
        IncludeDeprecationReasons = true,
        StringComparison = StringComparison.Ordinal,
    });
}
