using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Catalog.Api.Documents;

/// <summary>Finds the variables on which @skip and @include depend.</summary>
internal sealed class ConditionVariables : ASTVisitor<ConditionVariables.Context>
{
    private static readonly ConditionVariables Visitor = new();

    public static async ValueTask<IReadOnlyList<string>> FindAsync(GraphQLDocument document, CancellationToken cancellation)
    {
        var context = new Context(cancellation);
        await Visitor.VisitAsync(document, context);
        return [.. context.Names];
    }

    protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, Context context)
    {
        if (directive.Name.StringValue is "skip" or "include" && directive.Arguments?[0].Value is GraphQLVariable variable)
        {
            context.Names.Add(variable.Name.StringValue);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>What was found so far.</summary>
    internal sealed class Context(CancellationToken cancellation) : IASTVisitorContext
    {
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public CancellationToken CancellationToken => cancellation;
    }
}
