using Catalog.Api.Schema;

namespace Catalog.Api.Documents;

/// <summary>
/// The form of a coerced filter or ordering without the values that stand in it: those are in slots, numbered in the order in
/// which they stand. What is planned by a form serves all values; operations whose inputs are of another form are planned anew.
/// </summary>
internal abstract record InputShape
{
    private InputShape()
    {
    }

    public sealed record Object(IReadOnlyList<KeyValuePair<string, InputShape>> Fields) : InputShape;

    /// <summary>A list of objects.</summary>
    public sealed record List(IReadOnlyList<InputShape> Elements) : InputShape;

    /// <summary>A value.</summary>
    public sealed record Value(int Slot) : InputShape;

    /// <summary>A list of values; those that are null are left out of the slot.</summary>
    public sealed record Values(int Slot, bool WithNull) : InputShape;

    public sealed record Direction(SortDirection Sort) : InputShape;

    public sealed record Null : InputShape
    {
        public static readonly Null Only = new();
    }
}
