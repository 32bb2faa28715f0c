using Catalog.Api.Schema;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>No rule, but the place where the types of arguments are known: it collects the filters, the orderings and the values to verify of a document.</summary>
internal sealed class InputArgumentRule : ValidationRuleBase
{
    private readonly List<InputArgument> _found = [];

    public IReadOnlyList<InputArgument> Found => _found;

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(new MatchingNodeVisitor<GraphQLField>((field, validation) =>
        {
            foreach (var argument in field.Arguments?.Items ?? [])
            {
                var name = argument.Name.StringValue;
                if (name is SelectionArguments.Where or SelectionArguments.Near or SelectionArguments.Order or "values"
                    && validation.TypeInfo.GetFieldDef()?.Arguments?.Find(name)?.ResolvedType is { } type)
                {
                    _found.Add(new InputArgument(field, name, type, argument.Value));
                }
            }
        }));
}
