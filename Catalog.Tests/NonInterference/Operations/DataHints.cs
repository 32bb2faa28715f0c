using Catalog.Domain.Resources;
using Catalog.Tests.NonInterference.Records;

namespace Catalog.Tests.NonInterference.Operations;

/// <summary>What the two databases hold, and who may see of it what, so that operations ask for what is there, in either.</summary>
internal sealed class DataHints
{
    private readonly Dictionary<string, List<object>> _byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<object>> _byType = new(StringComparer.Ordinal);
    private readonly Eyes _eyes;

    /// <param name="askers">Those who ask, the one to whom the promise is tested first.</param>
    public DataHints(IReadOnlyList<Resource> resources, IReadOnlyList<RowPair> rows, IReadOnlyList<Asker> askers, Eyes eyes)
    {
        Resources = resources;
        Askers = askers;
        _eyes = eyes;
        foreach (var row in rows.SelectMany(pair => new[] { pair.Left, pair.Right }).OfType<StoredRow>())
        {
            for (var i = 0; i < row.Values.Count; i++)
            {
                Add(row.Resource.Items[i], row.Values[i]);
            }
        }
    }

    public IReadOnlyList<Resource> Resources { get; }

    public IReadOnlyList<Asker> Askers { get; }

    /// <summary>Values of an item, wherever it is; of any item of the type where there are none under the name.</summary>
    public IReadOnlyList<object> ValuesOf(string item, string type) =>
        _byItem.GetValueOrDefault(item) is { } values && _byType.GetValueOrDefault(type)?.Contains(values[0]) == true
            ? values
            : _byType.GetValueOrDefault(type) ?? [];

    /// <summary>The fields of a resource's input type by which the target may look for rows: comparable items, and other registers.</summary>
    public IReadOnlySet<string> OpenFields(string inputType)
    {
        var resource = Resources.FirstOrDefault(resource => inputType.StartsWith(resource.TypeName, StringComparison.Ordinal));
        return (resource?.Items ?? []).Where(_eyes.MayCompare).Select(item => item.Field)
            .Concat(Resources.Select(other => other.SubjectField))
            .ToHashSet(StringComparer.Ordinal);
    }

    private void Add(InformationItem item, object? value)
    {
        if (value is null)
        {
            return;
        }

        // On the wire a coded value is a name, bytes are base64.
        var shown = item.Type.CodeList?.Values.FirstOrDefault(coded => coded.Code == (string)value)?.Name
            ?? (value is byte[] bytes ? Convert.ToBase64String(bytes) : value);
        Add(_byItem, item.Field, shown);
        Add(_byType, item.Type.Name, shown);
    }

    private static void Add(Dictionary<string, List<object>> values, string key, object value)
    {
        if (!values.TryGetValue(key, out var known))
        {
            values[key] = known = [];
        }

        known.Add(value);
    }
}
