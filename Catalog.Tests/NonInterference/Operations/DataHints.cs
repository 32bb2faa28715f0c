using Catalog.Domain.Resources;
using Catalog.Tests.NonInterference.Records;

namespace Catalog.Tests.NonInterference.Operations;

/// <summary>What the two databases hold, so that operations ask for what is there, in either.</summary>
internal sealed class DataHints
{
    private readonly Dictionary<string, List<object>> _byItem = new(StringComparer.Ordinal);
    private readonly List<object> _all = [];

    public DataHints(IReadOnlyList<Resource> resources, IReadOnlyList<RowPair> rows, IReadOnlyList<Asker> askers)
    {
        Resources = resources;
        Askers = askers;
        foreach (var row in rows.SelectMany(pair => new[] { pair.Left, pair.Right }).OfType<StoredRow>())
        {
            for (var i = 0; i < row.Values.Count; i++)
            {
                Add(row.Resource.Items[i], row.Values[i]);
            }
        }
    }

    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Those who ask, the one to whom the promise is tested first.</summary>
    public IReadOnlyList<Asker> Askers { get; }

    /// <summary>Values of an item, wherever it is; of any item where there are none under the name.</summary>
    public IReadOnlyList<object> ValuesOf(string item) => _byItem.GetValueOrDefault(item) ?? _all;

    private void Add(InformationItem item, object? value)
    {
        if (value is null)
        {
            return;
        }

        // On the wire a coded value is a name, bytes are base64.
        var shown = item.Type.CodeList?.Values.FirstOrDefault(coded => coded.Code == (string)value)?.Name
            ?? (value is byte[] bytes ? Convert.ToBase64String(bytes) : value);
        if (!_byItem.TryGetValue(item.Field, out var values))
        {
            _byItem[item.Field] = values = [];
        }

        values.Add(shown);
        _all.Add(shown);
    }
}
