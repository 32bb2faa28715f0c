using Catalog.Domain.Resources;

namespace Catalog.Tests.Execution.Rows;

/// <summary>A row of a register: what is written, by the names of its items.</summary>
/// <param name="Number">Its place among the rows of its register, in the order in which they arrived.</param>
/// <param name="Values">string, int, decimal, bool, byte[] or null.</param>
internal sealed record Row(Resource Resource, int Number, string? Subject, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The division by which row scopes go; null where the row is in none.</summary>
    public string? Division => Resource.Division is { } item ? (string?)Values[item.Field] : null;

    /// <summary>The row with these of its values alone.</summary>
    public Row With(IReadOnlyList<string> fields) => this with
    {
        Values = Values.ToDictionary(value => value.Key, value => fields.Contains(value.Key) ? value.Value : null, StringComparer.Ordinal),
    };

    public override string ToString() => $"{Resource.TypeName} #{Number} of {Subject ?? "nobody"} {{ {string.Join(", ", Values
        .Where(value => value.Value is not null).Select(value => $"{value.Key}: {Show(value.Value)}"))} }}";

    private static string Show(object? value) => value switch
    {
        byte[] bytes => $"bytes {Convert.ToHexString(bytes)}",
        string { Length: > 80 } text => $"'{text[..40]}' and {text.Length - 40} more",
        string text => $"'{text}'",
        _ => FormattableString.Invariant($"{value}"),
    };
}
