using Catalog.Domain.Divisions;
using Catalog.Domain.Resources;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>A row of a register as a database holds it: a value per item, in the items' order.</summary>
internal sealed record StoredRow(Resource Resource, long Id, string? Subject, IReadOnlyList<object?> Values)
{
    /// <summary>The division by which row scopes go; null where the row is in none.</summary>
    public string? Division => Resource.Division is null
        ? null
        : (string?)Values[Resource.Items.Index().First(item => item.Item.Field == Resource.Division.Field).Index];

    public bool IsWithin(string scope)
    {
        // The scope's code without its trailing groups of zeros, by GB/T 2260: written out here, for it is what is tested.
        var prefix = DivisionCode.TryParse(scope, out var code) ? code.Value : throw new FormatException(scope);
        while (prefix.Length > 6 && prefix.EndsWith("000", StringComparison.Ordinal))
        {
            prefix = prefix[..^3];
        }

        while (prefix.Length is > 2 and <= 6 && prefix.EndsWith("00", StringComparison.Ordinal))
        {
            prefix = prefix[..^2];
        }

        return Division?.StartsWith(prefix, StringComparison.Ordinal) == true;
    }

    public StoredRow With(int item, object? value) => this with { Values = [.. Values.Select((old, i) => i == item ? value : old)] };

    public override string ToString() =>
        $"{Resource.TypeName} #{Id} of {Subject ?? "nobody"} {{ {string.Join(", ", Resource.Items.Select((item, i) => $"{item.Field}: {Show(Values[i])}"))} }}";

    /// <summary>A value as text that tells it from every other.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        byte[] bytes => $"bytes {Convert.ToHexString(bytes)}",
        string text => $"'{text}'",
        _ => $"{value}",
    };
}
