using System.Text;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>
/// What an asker may see of a row, by the reference access rules and a plain reading of scopes and masks: it shares nothing
/// with the plans and the SQL that it judges.
/// </summary>
internal sealed class Eyes(AccessBook book, DateTimeOffset moment, Asker asker)
{
    private readonly Dictionary<(ItemCode, AccessKind), ReferenceView> _views = [];

    public Asker Asker { get; } = asker;

    /// <summary>All that may be known of the row, as text; null where that is nothing, not even that there is the row.</summary>
    public string? See(StoredRow row)
    {
        var seen = new StringBuilder();
        for (var i = 0; i < row.Resource.Items.Count; i++)
        {
            var item = row.Resource.Items[i];
            if (ViewOf(item, AccessKind.Show).Reaches(row, out var mask))
            {
                seen.Append(item.Field).Append('=').Append(Behind(mask, row.Values[i])).Append(';');
            }

            // Who may verify an item gets to know it by asking for one value after the other.
            if (ViewOf(item, AccessKind.Verify).Reaches(row, out _))
            {
                seen.Append(item.Field).Append('~').Append(StoredRow.Show(row.Values[i])).Append(';');
            }
        }

        // The store's own columns: where the row stands, and whom it is about. A subject is found by its number alone.
        return seen.Length == 0 ? null : $"{row.Resource.TypeName} #{row.Id} {row.Subject}: {seen}";
    }

    /// <summary>Whether a column may be read for this asker at all.</summary>
    public bool MayRead(InformationItem item) => Enum.GetValues<AccessKind>().Any(kind => ViewOf(item, kind).IsAny);

    public bool MayCompare(InformationItem item) => ViewOf(item, AccessKind.Compare).IsAny;

    private ReferenceView ViewOf(InformationItem item, AccessKind kind)
    {
        if (!_views.TryGetValue((item.Code, kind), out var view))
        {
            view = new ReferenceView(book, moment, Asker, item.Code, kind);
            _views.Add((item.Code, kind), view);
        }

        return view;
    }

    private static string Behind(Mask? mask, object? value)
    {
        // Of a coarse place this takes more to be seen than is: what differs in nothing of it differs in no cell.
        if (value is null || mask is null or { Kind: MaskKind.Grid or MaskKind.Centroid })
        {
            return StoredRow.Show(value);
        }

        var runes = ((string)value).EnumerateRunes().ToList();
        return mask.Kind switch
        {
            MaskKind.KeepFirst => $"starts '{string.Concat(runes.Take(mask.Kept))}'",
            MaskKind.KeepLast => $"ends '{string.Concat(runes.TakeLast(mask.Kept))}'",
            MaskKind.YearOnly => $"year {string.Concat(runes.Take(4))}",
            _ => "something",
        };
    }
}
