using Catalog.Api.Documents;

namespace Catalog.Api.Limits;

/// <summary>A @skip or @include that depends on a variable.</summary>
internal sealed record CostCondition(string Variable, bool Includes)
{
    public bool Holds(OperationVariables variables) => variables[Variable] is true == Includes;
}
