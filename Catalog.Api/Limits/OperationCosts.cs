using Catalog.Api.Planning;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Limits;

/// <summary>
/// Works out what the operations of a valid document cost. A field that is asked for twice counts twice. What @skip and
/// @include leave out counts nothing.
/// </summary>
internal sealed class OperationCosts(SchemaCosts costs, GraphQLDocument document)
{
    public OperationCost Of(GraphQLOperationDefinition operation) =>
        new(Term([], 0, CostSize.One, operation.SelectionSet, Root(operation), ListSizeOfParent.None));

    private IObjectGraphType Root(GraphQLOperationDefinition operation) => operation.Operation == OperationType.Mutation ? costs.Schema.Mutation! : costs.Schema.Query!;

    /// <param name="sized">The size that the parent gives to fields of its result.</param>
    private CostTerm Term(
        IReadOnlyList<CostCondition> conditions, double before, CostSize size, GraphQLSelectionSet? set, IObjectGraphType type, ListSizeOfParent sized)
    {
        var below = 0.0;
        var terms = new List<CostTerm>();
        foreach (var selection in set?.Selections ?? [])
        {
            if (Term(selection, type, sized) is not { } term)
            {
                continue;
            }

            if (term.IsFixed)
            {
                below += term.Of(Documents.OperationVariables.None);
            }
            else
            {
                terms.Add(term);
            }
        }

        return new CostTerm(conditions, before, size, below, terms);
    }

    private CostTerm? Term(ASTNode selection, IObjectGraphType type, ListSizeOfParent sized) =>
        Conditions((IHasDirectivesNode)selection) is not { } conditions ? null : selection switch
        {
            GraphQLField field => Term(field, conditions, type, sized),
            GraphQLInlineFragment inline => Term(conditions, 0, CostSize.One, inline.SelectionSet, type, sized),
            GraphQLFragmentSpread spread => Term(
                conditions, 0, CostSize.One, document.FindFragmentDefinition(spread.FragmentName.Name)!.SelectionSet, type, sized),
            _ => null,
        };

    private CostTerm Term(GraphQLField node, IReadOnlyList<CostCondition> conditions, IObjectGraphType type, ListSizeOfParent sized)
    {
        var name = node.Name.StringValue;
        var field = Field(type, name);
        var cost = costs[field];
        var weight = cost.Weight;
        foreach (var argument in node.Arguments?.Items ?? [])
        {
            weight += cost.Arguments.GetValueOrDefault(argument.Name.StringValue);
        }

        var own = cost.Size is null ? CostSize.One : new CostSize(cost.Size.Assumed, [.. Slices(cost.Size, node)]);
        var isForFields = cost.Size is { SizedFields.Count: > 0 };
        return Term(
            conditions,
            weight,
            sized.Fields.Contains(name) ? sized.Size : isForFields ? CostSize.One : own,
            node.SelectionSet,
            (field.ResolvedType!.GetNamedType() as IObjectGraphType)!,
            isForFields ? new ListSizeOfParent(own, cost.Size!.SizedFields) : ListSizeOfParent.None);
    }

    private FieldType Field(IObjectGraphType type, string name) =>
        name == costs.Schema.TypeNameMetaFieldType.Name ? costs.Schema.TypeNameMetaFieldType
        : type.GetField(name)
            ?? (name == costs.Schema.SchemaMetaFieldType.Name ? costs.Schema.SchemaMetaFieldType : costs.Schema.TypeMetaFieldType);

    private static IEnumerable<ArgumentSource> Slices(ListSize size, GraphQLField node) =>
        size.SlicingArguments.Select(argument => ArgumentSource.Of(node, argument)).OfType<ArgumentSource>();

    /// <returns>The conditions that depend on variables; null where a literal leaves the selection out.</returns>
    private static List<CostCondition>? Conditions(IHasDirectivesNode node)
    {
        var conditions = new List<CostCondition>();
        foreach (var directive in node.Directives?.Items ?? [])
        {
            var includes = directive.Name.StringValue == "include";
            if (!includes && directive.Name.StringValue != "skip")
            {
                continue;
            }

            switch (directive.Arguments![0].Value)
            {
                case GraphQLVariable variable:
                    conditions.Add(new CostCondition(variable.Name.StringValue, includes));
                    break;
                case GraphQLBooleanValue literal when literal.BoolValue != includes:
                    return null;
            }
        }

        return conditions;
    }

    /// <summary>The size that a connection gives to some of its fields.</summary>
    private sealed record ListSizeOfParent(CostSize Size, IReadOnlyList<string> Fields)
    {
        public static readonly ListSizeOfParent None = new(CostSize.One, []);
    }
}
