namespace Catalog.Api.Limits;

/// <summary>What a field costs, as the schema says.</summary>
/// <param name="Arguments">The weights of arguments that have one.</param>
/// <param name="Size">How many elements the field, or fields of its result, have; null where it is no list.</param>
internal sealed record FieldCost(double Weight, IReadOnlyDictionary<string, double> Arguments, ListSize? Size)
{
    private static readonly Dictionary<string, double> NoArguments = [];

    public FieldCost(double weight, ListSize? size = null)
        : this(weight, NoArguments, size)
    {
    }
}
