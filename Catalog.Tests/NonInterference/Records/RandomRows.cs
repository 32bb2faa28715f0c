using Catalog.Domain.Resources;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>Makes two databases that differ only in what nobody of those who ask may see.</summary>
internal sealed class RandomRows(Dice dice, IReadOnlyList<Eyes> eyes)
{
    private const int MostRows = 9;

    private readonly RandomValues _values = new(dice);

    /// <param name="shifts">Whether the numbers of visible rows may differ too, as they do where other rows arrived before them.</param>
    public IReadOnlyList<RowPair> Pairs(IEnumerable<Resource> resources, bool shifts)
    {
        var change = new HiddenChange(dice, _values, eyes);
        return [.. resources.SelectMany(resource => PairsOf(resource, change, shifts))];
    }

    private List<RowPair> PairsOf(Resource resource, HiddenChange change, bool shifts)
    {
        var pairs = new List<RowPair>();
        var (left, right) = (0L, 0L);
        for (var count = dice.Between(2, MostRows); count > 0; count--)
        {
            // Gaps stand for rows that were there and are not any more; in one database a hidden row may fill them.
            left += dice.Between(1, 3);
            right = shifts ? right + dice.Between(1, 3) : left;
            var row = new StoredRow(resource, left, _values.Subject(resource.Subject), [.. resource.Items.Select(_values.Value)]);
            if (pairs.Count > 0 && dice.Chance(0.3) && pairs[^1].Left is { } before)
            {
                row = before with { Id = left, Subject = dice.Chance(0.5) ? before.Subject : row.Subject };
            }

            var other = change.Of(row);
            var isHidden = change.IsHidden(row) && change.IsHidden(other);
            pairs.Add((isHidden ? dice.Between(0, 3) : 3) switch
            {
                0 => new RowPair(row, null),
                1 => new RowPair(null, other with { Id = right }),
                _ => new RowPair(row, other with { Id = right }),
            });
        }

        return pairs;
    }
}
