using Catalog.Api.Errors;
using GraphQLParser.AST;

namespace Catalog.Api.Planning;

/// <summary>What an operation reads and shows, as far as it does not depend on the values of its arguments.</summary>
/// <param name="Decisions">One for each selection of an item, in the order of the document.</param>
/// <param name="Faults">What is wrong with filters and orderings; nothing is read where there are any.</param>
/// <param name="Metadata">The part that GraphQL.NET answers, as a document of its own; null where there is none.</param>
internal sealed record OperationPlan(
    IReadOnlyList<OperationRoot> Roots,
    IReadOnlyList<PlannedDecision> Decisions,
    IReadOnlyList<RequestError> Faults,
    GraphQLDocument? Metadata)
{
    public bool ReadsRecords => Roots.Any(root => root is not OperationRoot.Metadata);
}
