using Catalog.Domain.Resources;

namespace Catalog.Domain.Supply;

/// <summary>A row as it is read, one after the other with the same object; its values go over to the record.</summary>
public sealed class SuppliedRow(SupplyLayout layout)
{
    private readonly List<Rejection> _faults = [];
    private readonly bool[] _given = new bool[layout.Items.Count];
    private object?[] _values = new object?[layout.Items.Count];

    public SupplyLayout Layout => layout;

    /// <summary>The line on which it begins.</summary>
    public long Line { get; private set; }

    public bool IsDeletion { get; set; }

    /// <summary>The day from which its values hold; null where the row says none.</summary>
    public DateOnly? ValidFrom { get; set; }

    public IReadOnlyList<Rejection> Faults => _faults;

    public IReadOnlyList<object?> Values => _values;

    public void Begin(long line)
    {
        Line = line;
        (IsDeletion, ValidFrom) = (false, null);
        _faults.Clear();
        Array.Clear(_given);
        _values = new object?[layout.Items.Count];
    }

    /// <summary>Whether the item was not named in the row before.</summary>
    public bool Name(int item)
    {
        if (_given[item])
        {
            Reject(layout.Items[item].Item.Field, new ItemFault(RejectionCode.ItemRepeated, "item named twice"));
            return false;
        }

        return _given[item] = true;
    }

    public void Take(int item, string text)
    {
        if (layout.Items[item].Read(text, out var value) is { } fault)
        {
            Reject(layout.Items[item].Item.Field, fault);
        }

        _values[item] = value;
    }

    public void Set(int item, object? value) => _values[item] = value;

    public void Reject(string? item, ItemFault fault) => _faults.Add(new Rejection(Line, item, fault.ValueClass, fault.Code));

    /// <summary>Checks what the row must have, once all of it was read.</summary>
    /// <returns>The subject and the key of its record; null where the row is rejected.</returns>
    public (string? Subject, RecordKey Key)? Finish()
    {
        // A value that could not be read is not missing besides.
        var subject = _faults.Count == 0 ? layout.Identify(this) : null;
        return _faults.Count > 0 ? null : (subject, RecordKey.Of(layout.Resource, subject, _values));
    }
}
