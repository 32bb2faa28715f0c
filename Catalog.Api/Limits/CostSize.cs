using Catalog.Api.Documents;
using Catalog.Api.Planning;

namespace Catalog.Api.Limits;

/// <summary>How many elements a list of an operation is taken to have.</summary>
/// <param name="Assumed">The size where no slicing argument has a value.</param>
/// <param name="Slices">The slicing arguments that are given.</param>
internal sealed record CostSize(double Assumed, IReadOnlyList<ArgumentSource> Slices)
{
    /// <summary>What is no list, and counts once.</summary>
    public static readonly CostSize One = new(1, []);

    public bool IsFixed => Slices.All(slice => slice.IsLiteral);

    public double Of(OperationVariables variables)
    {
        int? largest = null;
        foreach (var slice in Slices)
        {
            if (slice.Value(variables) is int size)
            {
                largest = Math.Max(largest ?? 0, size);
            }
        }

        return largest ?? Assumed;
    }
}
