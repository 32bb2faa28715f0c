using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphQLNet.Types;

/// <summary>Declared so that the same documents are valid here; nothing reads it.</summary>
internal sealed class UseDirective : Directive
{
    public UseDirective()
        : base("use", DirectiveLocation.Query) => Arguments = new QueryArguments(
            new QueryArgument<NonNullGraphType<PurposeType>> { Name = "purpose" },
            new QueryArgument<NonNullGraphType<StringGraphType>> { Name = "legalBasis" });
}
