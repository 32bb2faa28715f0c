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
    private readonly Dictionary<ItemCode, IReadOnlyList<ReferenceView>> _views = [];

    public Asker Asker { get; } = asker;

    /// <summary>All that may be known of the row, as text; null where that is nothing, not even that there is the row.</summary>
    public string? See(StoredRow row)
    {
        var seen = new StringBuilder();
        for (var i = 0; i < row.Resource.Items.Count; i++)
        {
            if (ViewsOf(row.Resource.Items[i].Code).FirstOrDefault(view => view.Reaches(row)) is { } view)
            {
                seen.Append(row.Resource.Items[i].Field).Append('=').Append(Behind(view.Mask, row.Values[i])).Append(';');
            }
        }

        // The store's own columns: where the row stands, and whom it is about. A subject is found by its number alone.
        return seen.Length == 0 ? null : $"{row.Resource.TypeName} #{row.Id} {row.Subject}: {seen}";
    }

    /// <summary>Whether a column may be read for this asker at all.</summary>
    public bool MayRead(InformationItem item) => ViewsOf(item.Code).Count > 0;

    private IReadOnlyList<ReferenceView> ViewsOf(ItemCode item)
    {
        if (!_views.TryGetValue(item, out var views))
        {
            views = ReferenceView.Of(book, moment, Asker, item);
            _views.Add(item, views);
        }

        return views;
    }

    private static string Behind(Mask? mask, object? value)
    {
        if (mask is null || value is null)
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
