using Catalog.Api.Errors;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>
/// GraphQL.NET's rules of validation: all but the one on conflicting fields, whose place <see cref="FieldConflicts"/> takes,
/// and one that ends a validation which has found enough.
/// </summary>
internal sealed class DocumentRules : ValidationRuleBase
{
    /// <summary>As many errors as a response tells: each may search the schema for names to suggest.</summary>
    public const int MaxErrors = ValidationErrors.MaxTold;

    public static readonly IReadOnlyList<IValidationRule> All =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not OverlappingFieldsCanBeMerged),
        new DocumentRules(),
    ];

    private static readonly MatchingNodeVisitor<ASTNode> Visitor = new(enter: (_, context) =>
    {
        if (context.HasErrors && context.Errors.Count() >= MaxErrors)
        {
            throw new EnoughErrorsException([.. context.Errors]);
        }
    });

    private DocumentRules()
    {
    }

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);
}
