using Catalog.Api.Documents;
using Catalog.Api.Limits;
using Catalog.Api.Schema;

namespace Catalog.Api.Http;

/// <summary>The operation that a request asks for, with the values of its variables.</summary>
/// <param name="Scope">Who asks, and by which version of the rules all of it is decided.</param>
internal sealed record AskedOperation(Operation Operation, OperationVariables Variables, GraphQLRequest Request, OperationScope Scope)
{
    public ToldCost Cost { get; } = new(Operation.Cost.Of(Variables), Scope.Served.Documents.Limits.MaxCost);
}
