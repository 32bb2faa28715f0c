using Catalog.Domain.Resources;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>A row of a register as a database holds it: a value per item, in the items' order.</summary>
internal sealed record StoredRow(Resource Resource, long Id, string? Subject, IReadOnlyList<object?> Values)
{
    /// <summary>The division by which row scopes go; null where the row is in none.</summary>
    public string? Division => Resource.Division is null
        ? null
        : (string?)Values[Resource.Items.Index().First(item => item.Item.Field == Resource.Division.Field).Index];

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
