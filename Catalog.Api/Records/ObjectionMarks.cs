using System.Text.Json;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>
/// Marks the values of an answer against which objections are open. INVARIANT: a value is marked only where the answer shows one: what
/// is denied, outside a row scope or not recorded is null there and carries no mark, so that a mark tells nothing of what is not seen.
/// </summary>
internal sealed class ObjectionMarks
{
    private readonly Dictionary<long, Record> _records = [];

    /// <summary>A record is written that begins at a place of the response's body.</summary>
    public void Add(long place, RecordRead read, int selection, IReadOnlySet<ItemCode> items)
    {
        var keys = read.Selections[selection].OfType<RecordField.Value>()
            .Where(value => items.Contains(read.Columns[value.Column].Item.Code))
            .ToDictionary(value => value.ResponseKey, value => read.Columns[value.Column].Item.Code, StringComparer.Ordinal);
        if (keys.Count > 0)
        {
            _records.Add(place, new Record(keys));
        }
    }

    /// <summary>A verification is answered: its outcomes are of a record that is objected to.</summary>
    public void Add(long place, IReadOnlyDictionary<string, ItemCode> keys)
    {
        if (keys.Count > 0)
        {
            _records.Add(place, new Record(keys));
        }
    }

    /// <summary>The items, by response key, against which objections are open in the record that begins at a place; null where there are none.</summary>
    public IReadOnlyDictionary<string, ItemCode>? At(long place) => _records.GetValueOrDefault(place)?.Keys;

    /// <summary>A member of the extensions; null where nothing is marked.</summary>
    /// <param name="body">The response up to the end of its data.</param>
    /// <param name="dataAt">Where the data begin.</param>
    public byte[]? Member(ReadOnlySpan<byte> body, int dataAt)
    {
        if (_records.Count == 0)
        {
            return null;
        }

        var marks = Find(body, dataAt);
        return marks.Count == 0 ? null : [.. "\"objected\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(marks, JsonSerializerOptions.Web)];
    }

    // The answer is read once more, which only answers with objected records pay for: paths and nulls are as they stand there.
    private List<Mark> Find(ReadOnlySpan<byte> body, int dataAt)
    {
        var marks = new List<Mark>();
        var reader = new Utf8JsonReader(body[dataAt..], new JsonReaderOptions { MaxDepth = 256 });
        var path = new List<Step>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path[^1].Name = reader.GetString()!;
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.RemoveAt(path.Count - 1);
                    continue;
            }

            if (path.Count > 0)
            {
                path[^1].Index++;
                if (path[^1].Record?.Keys.GetValueOrDefault(path[^1].Name) is { } item && reader.TokenType != JsonTokenType.Null)
                {
                    marks.Add(new Mark([.. path.Select(step => step.Key)], item.Value));
                }
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                path.Add(new Step(reader.TokenType == JsonTokenType.StartArray, _records.GetValueOrDefault(dataAt + reader.TokenStartIndex)));
            }
        }

        return marks;
    }

    private sealed record Record(IReadOnlyDictionary<string, ItemCode> Keys);

    /// <param name="Item">The item's code.</param>
    private sealed record Mark(IReadOnlyList<object> Path, string Item);

    private sealed class Step(bool isArray, Record? record)
    {
        public string Name { get; set; } = string.Empty;

        public int Index { get; set; } = -1;

        public Record? Record => record;

        public object Key => isArray ? Index : Name;
    }
}
