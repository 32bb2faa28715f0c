using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Api.Export;

/// <summary>Takes the values of a row of JSON apart.</summary>
internal static class RowCells
{
    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads each value as text: of an object its JSON; null for null.</summary>
    /// <param name="row">An object with as many fields as there are cells.</param>
    public static void Read(ReadOnlySpan<byte> row, string?[] cells)
    {
        var reader = new Utf8JsonReader(row);
        reader.Read();
        for (var i = 0; i < cells.Length; i++)
        {
            reader.Read();
            reader.Read();
            cells[i] = reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.StartObject or JsonTokenType.StartArray => Raw(ref reader, row),
                _ => Encoding.UTF8.GetString(reader.ValueSpan),
            };
        }
    }

    private static string Raw(ref Utf8JsonReader reader, ReadOnlySpan<byte> row)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(row[start..(int)reader.BytesConsumed]);
    }
}
