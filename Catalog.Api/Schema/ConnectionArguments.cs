using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>The arguments that say which page of a connection is read. Source: Relay cursor connections specification, 4.</summary>
internal static class ConnectionArguments
{
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";

    /// <param name="rows">What the page is of, in the plural.</param>
    public static QueryArgument[] Create(string rows) =>
    [
        Argument(First, "Int", $"How many {rows} from the start, {ConnectionLimits.DefaultPageSize} unless told, {ConnectionLimits.MaxPageSize} at most."),
        Argument(After, "String", "The cursor after which the page begins."),
        Argument(Last, "Int", $"How many {rows} from the end, {ConnectionLimits.MaxPageSize} at most."),
        Argument(Before, "String", "The cursor before which the page ends."),
    ];

    private static QueryArgument Argument(string name, string type, string description) =>
        new(Reference.To(type)) { Name = name, Description = description };
}
