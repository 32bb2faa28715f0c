using System.Diagnostics.CodeAnalysis;
using Catalog.Domain.Divisions;

namespace Catalog.Domain.Grants;

/// <summary>The administrative divisions whose rows a grant reaches: those divisions and all within them.</summary>
public sealed record RowScope
{
    private const char Separator = ',';

    /// <exception cref="ArgumentException">No division is named: a grant that reaches no row is no grant.</exception>
    public RowScope(IEnumerable<DivisionCode> divisions)
    {
        // Sorted and then distinct, so that scopes of the same codes in another order are equal values and write the same SQL.
        Divisions = [.. divisions.OrderBy(division => division.Value, StringComparer.Ordinal).DistinctBy(division => division.Prefix)];
        if (Divisions.Count == 0)
        {
            throw new ArgumentException("A row scope names at least one division.", nameof(divisions));
        }
    }

    public IReadOnlyList<DivisionCode> Divisions { get; }

    /// <summary>The rows that any of the scopes reaches; null, which is all rows, where one of them is null.</summary>
    /// <exception cref="ArgumentException">There is no scope.</exception>
    public static RowScope? Union(IEnumerable<RowScope?> scopes)
    {
        var divisions = new List<DivisionCode>();
        foreach (var scope in scopes)
        {
            if (scope is null)
            {
                return null;
            }

            divisions.AddRange(scope.Divisions);
        }

        return new RowScope(divisions.Where(division => !divisions.Exists(wider => division.Prefix != wider.Prefix && division.IsWithin(wider))));
    }

    /// <summary>Whether it reaches every row that another reaches.</summary>
    public bool Covers(RowScope other) => other.Divisions.All(Contains);

    public bool Contains(DivisionCode? division) => division is not null && Divisions.Any(division.IsWithin);

    /// <summary>Reads codes that are separated by commas, as <see cref="ToString"/> writes them.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RowScope? scope)
    {
        scope = null;
        var divisions = new List<DivisionCode>();
        foreach (var part in (text ?? string.Empty).Split(Separator))
        {
            if (!DivisionCode.TryParse(part, out var division))
            {
                return false;
            }

            divisions.Add(division);
        }

        scope = new RowScope(divisions);
        return true;
    }

    public bool Equals(RowScope? other) => other is not null && Divisions.SequenceEqual(other.Divisions);

    public override int GetHashCode() => Divisions.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(Separator, Divisions);
}
