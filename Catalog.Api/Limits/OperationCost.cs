using Catalog.Api.Documents;

namespace Catalog.Api.Limits;

/// <summary>What an operation costs: worked out once for its document, so that values of variables need only be put in.</summary>
internal sealed class OperationCost(CostTerm root)
{
    private readonly double? _fixed = root.IsFixed ? root.Of(OperationVariables.None) : null;

    /// <summary>The cost with these values of variables, rounded up.</summary>
    public long Of(OperationVariables variables) => (long)Math.Ceiling(Math.Min(_fixed ?? root.Of(variables), long.MaxValue / 2));
}
