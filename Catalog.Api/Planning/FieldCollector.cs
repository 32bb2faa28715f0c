using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Planning;

/// <summary>
/// Collects the fields of selection sets, through fragments and by @skip and @include. Source: GraphQL specification, 6.3.2.
/// Without values of the conditions, everything is collected that any value would include.
/// A type condition needs no test: every type of a record is an object type, so that validation left only those that hold.
/// </summary>
internal sealed class FieldCollector(GraphQLDocument document, ConditionValues? conditions)
{
    public List<CollectedField> Collect(IEnumerable<GraphQLSelectionSet> sets)
    {
        var fields = new List<CollectedField>();
        var byKey = new Dictionary<string, CollectedField>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(set, fields, byKey, visited);
        }

        return fields;
    }

    private void Collect(
        GraphQLSelectionSet set, List<CollectedField> fields, Dictionary<string, CollectedField> byKey, HashSet<string> visited)
    {
        foreach (var node in set.Selections)
        {
            if (!IsIncluded((IHasDirectivesNode)node))
            {
                continue;
            }

            switch (node)
            {
                case GraphQLField field:
                    var key = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!byKey.TryGetValue(key, out var collected))
                    {
                        collected = new CollectedField(key, []);
                        byKey.Add(key, collected);
                        fields.Add(collected);
                    }

                    collected.Nodes.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, fields, byKey, visited);
                    break;
                case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.StringValue):
                    Collect(document.FindFragmentDefinition(spread.FragmentName.Name)!.SelectionSet, fields, byKey, visited);
                    break;
            }
        }
    }

    private bool IsIncluded(IHasDirectivesNode node)
    {
        if (conditions is not { } values)
        {
            return true;
        }

        foreach (var directive in node.Directives?.Items ?? [])
        {
            var name = directive.Name.StringValue;
            if ((name == "skip" && Condition(directive, values)) || (name == "include" && !Condition(directive, values)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Condition(GraphQLDirective directive, ConditionValues values) => directive.Arguments![0].Value switch
    {
        GraphQLVariable variable => values[variable.Name.StringValue],
        var value => ((GraphQLBooleanValue)value).BoolValue,
    };
}
