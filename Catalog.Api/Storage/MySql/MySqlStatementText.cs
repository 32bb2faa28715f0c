using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// The text of a statement as the server takes it: a parameter stands wherever its value is used, and a list is as many parameters as
/// it has elements, up to the next power of two, so that lists of many lengths share few texts.
/// </summary>
internal sealed partial class MySqlStatementText
{
    private const int MaxBucket = 4096;

    private readonly string[] _pieces;
    private readonly Place[] _places;

    public MySqlStatementText(RecordStatement statement)
    {
        var places = new List<Place>();
        var pieces = new List<string>();
        var from = 0;
        foreach (Match match in Parameter().Matches(statement.Text))
        {
            pieces.Add(statement.Text[from..match.Index]);
            places.Add(new Place(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), match.Groups[2].Success));
            from = match.Index + match.Length;
        }

        pieces.Add(statement.Text[from..]);
        (_pieces, _places) = ([.. pieces], [.. places]);
        HasLists = places.Exists(place => place.IsList);
        Places = [.. places.Select(place => place.Index)];
        Text = HasLists ? string.Empty : string.Join('?', _pieces);
    }

    public bool HasLists { get; }

    /// <summary>Which value each parameter takes.</summary>
    public int[] Places { get; }

    /// <summary>The text of a statement without lists.</summary>
    public string Text { get; }

    /// <summary>The text for the values, which have arrays in the places of lists.</summary>
    public string Write(ReadOnlySpan<object?> values)
    {
        var text = new StringBuilder(_pieces[0]);
        for (var i = 0; i < _places.Length; i++)
        {
            var count = _places[i].IsList ? Size((object?[])values[_places[i].Index]!) : 1;
            text.AppendJoin(',', Enumerable.Repeat('?', count)).Append(_pieces[i + 1]);
        }

        return text.ToString();
    }

    /// <summary>The value of each parameter. What fills a list up changes nothing: its last element again, or null in an empty one.</summary>
    public object?[] Spread(ReadOnlySpan<object?> values)
    {
        var all = new List<object?>();
        foreach (var place in _places)
        {
            if (!place.IsList)
            {
                all.Add(values[place.Index]);
                continue;
            }

            var list = (object?[])values[place.Index]!;
            for (var i = 0; i < Size(list); i++)
            {
                all.Add(list.Length == 0 ? null : list[Math.Min(i, list.Length - 1)]);
            }
        }

        return [.. all];
    }

    /// <summary>The values with arrays instead of the JSON of lists.</summary>
    public object?[] Lists(ReadOnlySpan<object?> values)
    {
        object?[] read = [.. values];
        foreach (var index in _places.Where(place => place.IsList).Select(place => place.Index).Distinct())
        {
            read[index] = MySqlList.Read((string)read[index]!);
        }

        return read;
    }

    private static int Size(object?[] list) => list.Length > MaxBucket ? list.Length : (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, list.Length));

    [GeneratedRegex("@p([0-9]+)(_list)?")]
    private static partial Regex Parameter();

    private readonly record struct Place(int Index, bool IsList);
}
