using Catalog.Api.Errors;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>
/// Finds fields that answer under one response key and are not the same. Source: GraphQL specification, 5.3.2.
/// GraphQL.NET's rule compares every pair of fields: 4,000 repeats of a field take it a second. All types that fields are
/// selected on are object types here, so that "the same" is transitive, and each field is compared with the first of its key.
/// </summary>
/// <remarks>For documents that are valid otherwise: no fragment is unknown or spreads itself.</remarks>
internal sealed class FieldConflicts
{
    /// <summary>The section of the specification, as GraphQL.NET's rules name theirs.</summary>
    private const string Rule = "5.3.2";

    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments;
    private readonly ROM _source;
    private readonly List<RequestError> _errors = [];

    private FieldConflicts(GraphQLDocument document)
    {
        _source = document.Source;
        _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.Value);
    }

    public static IReadOnlyList<RequestError> Find(GraphQLDocument document)
    {
        var conflicts = new FieldConflicts(document);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            conflicts.Compare([operation.SelectionSet]);
        }

        return conflicts._errors;
    }

    private void Compare(IEnumerable<GraphQLSelectionSet> sets)
    {
        var byKey = new Dictionary<ROM, List<GraphQLField>>();
        var visited = new HashSet<ROM>();
        foreach (var set in sets)
        {
            Collect(set, byKey, visited);
        }

        foreach (var (key, fields) in byKey)
        {
            var other = fields.Find(field => !IsSame(fields[0], field));
            if (other is not null)
            {
                Report(key, fields[0], other);
            }
            else if (fields[0].SelectionSet is not null)
            {
                Compare(fields.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>());
            }
        }
    }

    private void Collect(GraphQLSelectionSet set, Dictionary<ROM, List<GraphQLField>> byKey, HashSet<ROM> visited)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    var key = (field.Alias?.Name ?? field.Name).Value;
                    if (!byKey.TryGetValue(key, out var fields))
                    {
                        byKey.Add(key, fields = []);
                    }

                    fields.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, byKey, visited);
                    break;
                case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.Value):
                    Collect(_fragments[spread.FragmentName.Name.Value].SelectionSet, byKey, visited);
                    break;
            }
        }
    }

    private void Report(ROM key, GraphQLField first, GraphQLField other)
    {
        var reason = first.Name.Value == other.Name.Value
            ? "they have differing arguments"
            : $"'{first.Name.Value}' and '{other.Name.Value}' are different fields";
        _errors.Add(new RequestError(
            ErrorCodes.DocumentInvalid,
            $"Fields '{key}' conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.")
        {
            Places = [Place.Of(first, _source), Place.Of(other, _source)],
            Details = [new("rule", Rule)],
        });
    }

    private static bool IsSame(GraphQLField first, GraphQLField other)
    {
        if (ReferenceEquals(first, other))
        {
            return true;
        }

        var arguments = first.Arguments?.Items ?? [];
        return first.Name.Value == other.Name.Value
            && arguments.Count == (other.Arguments?.Count ?? 0)
            && arguments.TrueForAll(argument =>
                other.Arguments!.Items.Find(candidate => candidate.Name.Value == argument.Name.Value) is { } counterpart
                && LiteralEquality.AreEqual(argument.Value, counterpart.Value));
    }
}
