using System.Collections.Frozen;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Objections;

/// <summary>The records of one resource against which objections are open, with the items.</summary>
public sealed class ObjectedRecords
{
    private readonly FrozenDictionary<string, FrozenSet<ItemCode>>.AlternateLookup<ReadOnlySpan<char>> _bySubject;
    private readonly FrozenDictionary<long, FrozenSet<ItemCode>> _byRow;

    public ObjectedRecords(IReadOnlyCollection<ObjectedItem> items)
    {
        _bySubject = items.Where(item => item.Subject is not null).GroupBy(item => item.Subject!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(item => item.Item).ToFrozenSet(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _byRow = items.Where(item => item.Row is not null).GroupBy(item => item.Row!.Value)
            .ToFrozenDictionary(group => group.Key, group => group.Select(item => item.Item).ToFrozenSet());
    }

    /// <summary>The items of a record that are objected to; null where none is.</summary>
    /// <param name="subject">The number of its subject; empty where it has none.</param>
    public IReadOnlySet<ItemCode>? Find(ReadOnlySpan<char> subject, long row) =>
        !subject.IsEmpty && _bySubject.TryGetValue(subject, out var ofSubject) ? ofSubject
        : _byRow.TryGetValue(row, out var ofRow) ? ofRow
        : null;
}
