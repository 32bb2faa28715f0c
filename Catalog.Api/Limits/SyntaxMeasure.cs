using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Limits;

/// <summary>
/// Measures parsed documents before they are validated. Each fragment is measured once and multiplied where it is spread, so
/// that the work follows the text and not what the text unfolds to.
/// </summary>
internal sealed class SyntaxMeasure
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, SelectionSize> _measured = [];
    private int _directives;

    private SyntaxMeasure()
    {
    }

    /// <remarks>With more fragments than allowed nothing is spread out: the number alone refuses the document.</remarks>
    public static SyntaxSize Of(GraphQLDocument document, int maxFragments) => new SyntaxMeasure().Measure(document, maxFragments);

    private SyntaxSize Measure(GraphQLDocument document, int maxFragments)
    {
        var (operations, fragments, variables) = (0, 0, 0);
        foreach (var definition in document.Definitions)
        {
            operations += definition is GraphQLOperationDefinition ? 1 : 0;
            if (definition is GraphQLFragmentDefinition fragment)
            {
                fragments++;
                _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
            }
        }

        var selected = default(SelectionSize);
        if (fragments <= maxFragments)
        {
            foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            {
                variables += operation.Variables?.Count ?? 0;
                Count(operation);
                foreach (var variable in operation.Variables?.Items ?? [])
                {
                    Count(variable);
                }

                var size = Measure(operation.SelectionSet);
                selected = selected.Beside(size) with { RootFields = Math.Max(selected.RootFields, size.RootFields) };
            }
        }

        return new SyntaxSize(operations, fragments, variables, _directives, selected);
    }

    private SelectionSize Measure(GraphQLSelectionSet? set)
    {
        var size = default(SelectionSize);
        foreach (var selection in set?.Selections ?? [])
        {
            Count((IHasDirectivesNode)selection);
            size = size.Beside(selection switch
            {
                GraphQLField field => SelectionSize.OfField(field.Alias is not null, Measure(field.SelectionSet)),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet).Spread(),
                GraphQLFragmentSpread spread => Measure(spread.FragmentName.Name.Value).Spread(),
                _ => default,
            });
        }

        return size;
    }

    private SelectionSize Measure(ROM fragment)
    {
        if (!_measured.TryGetValue(fragment, out var size) && _fragments.TryGetValue(fragment, out var definition))
        {
            // A fragment that spreads itself counts nothing inside itself; validation refuses it.
            _measured.Add(fragment, default);
            Count(definition);
            size = Measure(definition.SelectionSet);
            _measured[fragment] = size;
        }

        return size;
    }

    private void Count(IHasDirectivesNode node) => _directives += node.Directives?.Count ?? 0;
}
