using Catalog.Api.Documents;

namespace Catalog.Api.Limits;

/// <summary>
/// A part of an operation's cost: what is known of it beforehand, and the parts that depend on values of variables, times a size.
/// </summary>
/// <param name="Before">What is added once.</param>
/// <param name="Size">By what everything below is multiplied.</param>
/// <param name="Below">What is known of the selections below.</param>
/// <param name="Terms">The selections below that depend on variables.</param>
internal sealed record CostTerm(IReadOnlyList<CostCondition> Conditions, double Before, CostSize Size, double Below, IReadOnlyList<CostTerm> Terms)
{
    /// <summary>Whether values of variables make no difference.</summary>
    public bool IsFixed => Conditions.Count == 0 && Terms.Count == 0 && Size.IsFixed;

    public double Of(OperationVariables variables)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(variables))
            {
                return 0;
            }
        }

        var below = Below;
        foreach (var term in Terms)
        {
            below += term.Of(variables);
        }

        return Before + (Size.Of(variables) * below);
    }
}
