using GraphQLParser.AST;

namespace Catalog.Api.Planning;

/// <summary>The arguments that say which page of a connection is read. Source: Relay cursor connections specification, 4.</summary>
internal sealed record PageArguments(ArgumentSource? First, ArgumentSource? After, ArgumentSource? Last, ArgumentSource? Before)
{
    public static PageArguments Of(GraphQLField field) => new(
        ArgumentSource.Of(field, "first"),
        ArgumentSource.Of(field, "after"),
        ArgumentSource.Of(field, "last"),
        ArgumentSource.Of(field, "before"));
}
