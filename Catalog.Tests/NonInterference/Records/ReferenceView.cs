using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;
using Catalog.Tests.Access;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>In which divisions an item may be shown or verified, and behind which mask, by the reference access rules.</summary>
internal sealed class ReferenceView
{
    private readonly Dictionary<string, Mask?> _masks = new(StringComparer.Ordinal);

    public ReferenceView(AccessBook book, DateTimeOffset moment, Asker asker, ItemCode item, AccessKind kind)
    {
        var question = new AccessQuestion(asker.System, asker.Use, DeliveryModes.OnlineQuery, item, kind);
        foreach (var row in new ReferenceAccessRules(book, moment, question).Answer().Rows?.Split("; ") ?? [])
        {
            // "421202 KEEP_LAST_4 by 7 9": no division stands first for a row without one.
            var words = row.Split(' ');
            if (words[1] != "unseen")
            {
                _masks.Add(words[0], words[1] == ReferenceAnswer.Whole ? null : Mask.TryParse(words[1], out var mask) ? mask : throw new FormatException(row));
            }
        }
    }

    /// <summary>The divisions for which the reference rules have an answer.</summary>
    public static IReadOnlyList<string> Divisions { get; } = [.. ReferenceAnswer.Divisions.OfType<string>()];

    public bool IsAny => _masks.Count > 0;

    /// <summary>Whether it reaches the row, and behind which mask.</summary>
    public bool Reaches(StoredRow row, out Mask? mask) => _masks.TryGetValue(row.Division ?? string.Empty, out mask);
}
