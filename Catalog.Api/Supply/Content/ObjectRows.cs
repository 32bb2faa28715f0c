using System.Text.Json;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Rows that are each one JSON object.</summary>
internal abstract class ObjectRows(ContentText text) : RowSource
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private static readonly ItemFault NoObject = new(RejectionCode.JsonInvalid, "line that is not one JSON object");

    public override void Read(ReadOnlySpan<byte> record, SuppliedRow row)
    {
        if (!text.TryReadUtf8(record, out var recoded))
        {
            row.Reject(null, Undecodable);
            return;
        }

        try
        {
            ReadObject(recoded ?? record, row);
        }
        catch (JsonException)
        {
            row.Reject(null, NoObject);
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a character.
            row.Reject(null, new ItemFault(RejectionCode.TextInvalid, "text with half of a character"));
        }
    }

    /// <summary>Reads the members of the object at whose beginning the reader stands.</summary>
    protected abstract void ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, SuppliedRow row);

    private void ReadObject(ReadOnlySpan<byte> json, SuppliedRow row)
    {
        var reader = new Utf8JsonReader(json, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            row.Reject(null, NoObject);
            return;
        }

        ReadMembers(ref reader, json, row);
        if (reader.Read())
        {
            row.Reject(null, NoObject);
        }
    }
}
