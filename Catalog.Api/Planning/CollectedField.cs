using GraphQLParser.AST;

namespace Catalog.Api.Planning;

/// <summary>The fields of a selection set that answer under one response key. Source: GraphQL specification, 6.3.2.</summary>
internal sealed record CollectedField(string ResponseKey, List<GraphQLField> Nodes)
{
    public GraphQLField First => Nodes[0];

    public string Name => First.Name.StringValue;

    /// <summary>What all of its nodes select together.</summary>
    public IEnumerable<GraphQLSelectionSet> SelectionSets => Nodes.Select(node => node.SelectionSet).OfType<GraphQLSelectionSet>();
}
