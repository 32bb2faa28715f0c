using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace GraphQLNet;

/// <summary>Checks each selected field that names an item against the grants of the asking system.</summary>
internal sealed class GrantRule : ValidationRuleBase
{
    private static readonly INodeVisitor Visitor = new MatchingNodeVisitor<GraphQLField>((field, context) =>
    {
        if (context.TypeInfo.GetFieldDef()?.GetMetadata<string>(Grants.Item) is { } item
            && !Grants.Allow((string)context.UserContext["system"]!, item))
        {
            context.ReportError(new ValidationError(context.Document.Source, "FIELD_DENIED", $"{item} is not granted.", field));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);
}
