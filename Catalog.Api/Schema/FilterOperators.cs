using System.Collections.Frozen;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Schema;

/// <summary>The operators of filters by their names on the wire, which are HotChocolate's, and the types of items that have them.</summary>
internal static class FilterOperators
{
    public const string And = "and";
    public const string Or = "or";
    public const string Box = "bbox";

    private static readonly string[] Equality = ["eq", "neq", "in", "nin"];
    private static readonly string[] Sizes = [.. Equality, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Texts = [.. Equality, "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];
    private static readonly string[] Places = [.. Equality, "within"];
    private static readonly string[] Presence = ["isNull"];
    private static readonly string[] Shapes = [Box, "intersects", "within", .. Presence];

    private static readonly FrozenDictionary<string, (Comparison Comparison, bool IsNegated)> ByName =
        new Dictionary<string, (Comparison, bool)>
        {
            ["eq"] = (Comparison.Equal, false),
            ["neq"] = (Comparison.Equal, true),
            ["in"] = (Comparison.In, false),
            ["nin"] = (Comparison.In, true),
            ["gt"] = (Comparison.GreaterThan, false),
            ["ngt"] = (Comparison.GreaterThan, true),
            ["gte"] = (Comparison.GreaterThanOrEqual, false),
            ["ngte"] = (Comparison.GreaterThanOrEqual, true),
            ["lt"] = (Comparison.LessThan, false),
            ["nlt"] = (Comparison.LessThan, true),
            ["lte"] = (Comparison.LessThanOrEqual, false),
            ["nlte"] = (Comparison.LessThanOrEqual, true),
            ["contains"] = (Comparison.Contains, false),
            ["ncontains"] = (Comparison.Contains, true),
            ["startsWith"] = (Comparison.StartsWith, false),
            ["nstartsWith"] = (Comparison.StartsWith, true),
            ["endsWith"] = (Comparison.EndsWith, false),
            ["nendsWith"] = (Comparison.EndsWith, true),
            ["within"] = (Comparison.Within, false),
            [Box] = (Comparison.IntersectsBox, false),
            ["intersects"] = (Comparison.Intersects, false),
            ["isNull"] = (Comparison.IsNull, false),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What an operator does.</summary>
    public static (Comparison Comparison, bool IsNegated) Read(string name) => ByName[name];

    /// <summary>The operators of the items of a type.</summary>
    public static IReadOnlyList<string> Of(ItemScalar scalar) => scalar switch
    {
        ItemScalar.String => Texts,
        ItemScalar.DivisionCode => Places,
        ItemScalar.Int or ItemScalar.Float or ItemScalar.Decimal or ItemScalar.Date or ItemScalar.DateTime => Sizes,
        ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode or ItemScalar.Coded => Equality,
        ItemScalar.Boolean => ["eq", "neq"],
        ItemScalar.GeoJson => Shapes,
        // A picture is not equal or unequal to anything that one would write down.
        _ => Presence,
    };

    /// <summary>Whether items of a type can be equal to a given value.</summary>
    public static bool HasEquality(ItemScalar scalar) => Of(scalar).Contains(Equality[0]);

    /// <summary>Whether records can be ordered by items of a type.</summary>
    public static bool IsOrderable(ItemScalar scalar) => scalar is not (ItemScalar.GeoJson or ItemScalar.Base64);

    public static bool TakesList(string name) => name is "in" or "nin";

    /// <summary>The scalar that an operator takes in the place of the item's own; null for its own.</summary>
    public static string? Scalar(ItemScalar item, string name) => (item, name) switch
    {
        (_, "isNull") => "Boolean",
        (ItemScalar.GeoJson, Box) => PlaceScalars.Box.Name,
        (ItemScalar.GeoJson, "within") => PlaceScalars.Area.Name,
        _ => null,
    };
}
