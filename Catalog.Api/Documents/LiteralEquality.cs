using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>Whether two values in a document are the same: lists in their order, objects whatever the order of their fields.</summary>
internal static class LiteralEquality
{
    public static bool AreEqual(GraphQLValue left, GraphQLValue right) => (left, right) switch
    {
        (GraphQLVariable one, GraphQLVariable other) => one.Name.Value == other.Name.Value,
        (GraphQLNullValue, GraphQLNullValue) => true,
        (GraphQLBooleanValue one, GraphQLBooleanValue other) => one.BoolValue == other.BoolValue,
        (GraphQLIntValue one, GraphQLIntValue other) => one.Value == other.Value,
        (GraphQLFloatValue one, GraphQLFloatValue other) => one.Value == other.Value,
        (GraphQLStringValue one, GraphQLStringValue other) => one.Value == other.Value,
        (GraphQLEnumValue one, GraphQLEnumValue other) => one.Name.Value == other.Name.Value,
        (GraphQLListValue one, GraphQLListValue other) => AreEqual(one.Values ?? [], other.Values ?? []),
        (GraphQLObjectValue one, GraphQLObjectValue other) => AreEqual(one.Fields ?? [], other.Fields ?? []),
        _ => false,
    };

    private static bool AreEqual(List<GraphQLValue> left, List<GraphQLValue> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => AreEqual(pair.First, pair.Second));

    // Validation refused two fields of one name.
    private static bool AreEqual(List<GraphQLObjectField> left, List<GraphQLObjectField> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        var others = right.ToDictionary(field => field.Name.Value, field => field.Value);
        return left.TrueForAll(field => others.TryGetValue(field.Name.Value, out var value) && AreEqual(field.Value, value));
    }
}
