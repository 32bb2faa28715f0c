using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>The fields that an operation selects, through fragments and whatever their conditions.</summary>
internal sealed class SelectedFields
{
    private readonly GraphQLDocument _document;
    private readonly HashSet<GraphQLFragmentDefinition> _visited = [];
    private readonly HashSet<GraphQLField> _all = [];
    private readonly List<GraphQLField> _roots = [];

    public SelectedFields(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        _document = document;
        Collect(operation.SelectionSet, _roots);
    }

    public IReadOnlyList<GraphQLField> Roots => _roots;

    public bool Contains(GraphQLField field) => _all.Contains(field);

    // A fragment is read once: what it selects under one field, it selects under each. No root field's type is that of another level.
    private void Collect(GraphQLSelectionSet? set, List<GraphQLField>? roots)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    _all.Add(field);
                    roots?.Add(field);
                    Collect(field.SelectionSet, null);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, roots);
                    break;
                case GraphQLFragmentSpread spread when _document.FindFragmentDefinition(spread.FragmentName.Name) is { } fragment && _visited.Add(fragment):
                    Collect(fragment.SelectionSet, roots);
                    break;
            }
        }
    }
}
