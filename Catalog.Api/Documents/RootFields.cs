using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>The root fields of an operation, through fragments and whatever their conditions.</summary>
internal sealed class RootFields(GraphQLDocument document)
{
    public static bool IsMetadata(GraphQLField field) =>
        field.Name.StringValue is "catalogue" or "viewer" or "explainAccess" or "__schema" or "__type" or "__typename";

    public bool Any(GraphQLOperationDefinition operation, Func<GraphQLField, bool> predicate) => Any(operation.SelectionSet, predicate);

    // Validation refused fragments that spread themselves, so that this ends.
    private bool Any(GraphQLSelectionSet set, Func<GraphQLField, bool> predicate) => set.Selections.Exists(selection => selection switch
    {
        GraphQLField field => predicate(field),
        GraphQLInlineFragment inline => Any(inline.SelectionSet, predicate),
        GraphQLFragmentSpread spread => Any(document.FindFragmentDefinition(spread.FragmentName.Name)!.SelectionSet, predicate),
        _ => false,
    });
}
