using Catalog.Domain.Grants;
using Catalog.Domain.Resources;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>
/// Changes rows where nobody of those who ask may see it. It only proposes: what the eyes of one of them would notice is
/// taken back.
/// </summary>
internal sealed class HiddenChange(Dice dice, RandomValues values, IReadOnlyList<Eyes> eyes)
{
    private const int Attempts = 4;

    public StoredRow Of(StoredRow row)
    {
        var changed = row;
        foreach (var place in dice.Pick(Enumerable.Range(0, row.Resource.Items.Count), row.Resource.Items.Count))
        {
            for (var attempt = dice.Chance(0.85) ? Attempts : 0; attempt > 0; attempt--)
            {
                var candidate = changed.With(place, Propose(row.Resource.Items[place], row.Values[place]));
                if (IsSame(changed, candidate))
                {
                    changed = candidate;
                    attempt = StoredRow.Show(candidate.Values[place]) == StoredRow.Show(row.Values[place]) ? attempt : 0;
                }
            }
        }

        var moved = changed with { Subject = values.Subject(row.Resource.Subject) };
        return IsSame(changed, moved) ? moved : changed;
    }

    public bool IsHidden(StoredRow row) => eyes.All(eye => eye.See(row) is null);

    public bool IsSame(StoredRow left, StoredRow right) => eyes.All(eye => eye.See(left) == eye.See(right));

    private object? Propose(InformationItem item, object? value)
    {
        if (value is not string text || dice.Chance(0.5) || !Mask.Full.AppliesTo(item.Type))
        {
            return value is string date && date.Length >= 10 && Mask.YearOnly.AppliesTo(item.Type) && dice.Chance(0.7)
                ? $"{date[..5]}{dice.Between(1, 12):00}-{dice.Between(1, 28):00}{date[10..]}"
                : values.Value(item);
        }

        // Keeps an end of the text, for a mask may show it.
        var runes = text.EnumerateRunes().ToList();
        var kept = Math.Min(dice.Between(0, 5), runes.Count);
        var filling = RandomValues.Cut(dice.Of("", "0", "丁", "𠮷𠮶", "other", new string('9', dice.Between(1, 40))), item.Length - kept);
        return dice.Chance(0.5) ? string.Concat(runes[..kept]) + filling : filling + string.Concat(runes[^kept..]);
    }
}
