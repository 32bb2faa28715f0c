using System.Collections.Frozen;
using Catalog.Domain.Resources;

namespace Catalog.Api.Samples;

/// <summary>A resource whose rows are written by the names of its items.</summary>
internal sealed class SampleRegister
{
    private readonly FrozenDictionary<string, int> _positions;
    private readonly FrozenDictionary<string, string>?[] _codes;

    /// <exception cref="InvalidOperationException">The catalogue has no such resource.</exception>
    public SampleRegister(CatalogueVersion catalogue, string typeName)
    {
        Resource = catalogue.FindResource(typeName)
            ?? throw new InvalidOperationException($"The catalogue has no resource {typeName} for sample data.");
        _positions = Resource.Items.Select((item, position) => (item.Field, Position: position))
            .ToFrozenDictionary(pair => pair.Field, pair => pair.Position, StringComparer.Ordinal);
        _codes =
        [
            .. Resource.Items.Select(item => item.Type.CodeList?.Values
                .ToFrozenDictionary(value => value.Name, value => value.Code, StringComparer.Ordinal)),
        ];
    }

    public Resource Resource { get; }

    public SampleRow Row(string? subject) => new(this, subject);

    /// <exception cref="InvalidOperationException">There is no such item, or it is of another type.</exception>
    public int Position(string field, ItemScalar scalar)
    {
        if (!_positions.TryGetValue(field, out var position))
        {
            throw new InvalidOperationException($"The catalogue has no item {Resource.TypeName}.{field} for sample data.");
        }

        var item = Resource.Items[position];
        return item.Type.Scalar == scalar
            ? position
            : throw new InvalidOperationException($"{Resource.TypeName}.{field} is of type {item.Type.Name}, not {scalar}.");
    }

    /// <exception cref="InvalidOperationException">The item's code list has no such value.</exception>
    public string Code(int position, string name) => _codes[position]!.TryGetValue(name, out var code)
        ? code
        : throw new InvalidOperationException($"{Resource.Items[position].Type.Name} has no value {name} for sample data.");
}
