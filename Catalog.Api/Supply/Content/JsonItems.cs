using System.Text;
using System.Text.Json;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Reads the members of JSON objects as the items of rows, by their names.</summary>
internal sealed class JsonItems(SupplyLayout layout)
{
    private readonly byte[][] _names = [.. layout.Items.Select(item => Encoding.UTF8.GetBytes(item.Item.Field))];

    /// <summary>Reads the object at whose beginning the reader stands, to its end.</summary>
    public void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, SuppliedRow row) => _ = TryRead(ref reader, json, row, canBeFeature: false);

    /// <returns>Whether it is one of items; what says that it is a feature ends the reading.</returns>
    public bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, SuppliedRow row, bool canBeFeature = true)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = Place(ref reader, expected, out var name);
            reader.Read();
            if (place >= 0)
            {
                expected = place + 1;
                ReadItem(ref reader, json, place, row);
            }
            else if (canBeFeature && name == "type" && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("Feature"u8))
            {
                return false;
            }
            else
            {
                ReadOther(ref reader, name, row);
            }
        }

        return true;
    }

    /// <summary>The place of the item of that name. Members mostly come in the order of the items.</summary>
    private int Place(ref Utf8JsonReader reader, int expected, out string? name)
    {
        name = null;
        if (expected < _names.Length && reader.ValueTextEquals(_names[expected]))
        {
            return expected;
        }

        name = reader.GetString()!;
        return layout.Find(name);
    }

    /// <summary>Reads the value of the item at that place.</summary>
    public void ReadItem(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int place, SuppliedRow row)
    {
        var item = layout.Items[place];
        if (!row.Name(place))
        {
            reader.Skip();
            return;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String:
                row.Take(place, reader.GetString()!);
                break;
            case JsonTokenType.Number when item.IsNumber:
                row.Take(place, Encoding.ASCII.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.True or JsonTokenType.False when item.Item.Type.Scalar == Domain.Resources.ItemScalar.Boolean:
                row.Set(place, reader.GetBoolean());
                break;
            case JsonTokenType.StartObject when item.Item.Type.Scalar == Domain.Resources.ItemScalar.GeoJson:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                row.Take(place, Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]));
                break;
            default:
                row.Reject(item.Item.Field, new ItemFault(RejectionCode.ValueKindInvalid, KindOf(reader.TokenType)));
                reader.Skip();
                break;
        }
    }

    private void ReadOther(ref Utf8JsonReader reader, string? name, SuppliedRow row)
    {
        switch (name)
        {
            case SupplyLayout.Deleted when reader.TokenType is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null:
                row.IsDeletion = reader.TokenType == JsonTokenType.True;
                break;
            case SupplyLayout.ValidFrom when reader.TokenType == JsonTokenType.Null:
                break;
            case SupplyLayout.ValidFrom when reader.TokenType == JsonTokenType.String:
                Marks.ReadValidFrom(reader.GetString()!, row);
                break;
            case SupplyLayout.Deleted or SupplyLayout.ValidFrom:
                row.Reject(name, new ItemFault(RejectionCode.MarkInvalid, KindOf(reader.TokenType)));
                reader.Skip();
                break;
            default:
                // A name that is none can be anything, a person's number too: it is not told.
                row.Reject(null, Marks.Unknown(layout, name!));
                reader.Skip();
                break;
        }
    }

    private static string KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.String => "text",
        JsonTokenType.Number => "number",
        JsonTokenType.True or JsonTokenType.False => "truth value",
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        _ => "other value",
    };
}
