using System.Buffers;
using System.Text.Json;

namespace Floor;

/// <summary>The variables of the four queries.</summary>
internal readonly record struct Input(string? Number, string? Within, string? From, string? To)
{
    /// <summary>Reads a whole body of GraphQL over HTTP: all of it has to be JSON, though only variables are kept.</summary>
    public static Input Read(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var input = default(Input);
        var inVariables = false;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                inVariables &= reader.TokenType != JsonTokenType.EndObject;
            }
            else if (!inVariables)
            {
                inVariables = reader.ValueTextEquals("variables"u8);
            }
            else if (reader.ValueTextEquals("n"u8) && reader.Read())
            {
                input = input with { Number = reader.GetString() };
            }
            else if (reader.ValueTextEquals("within"u8) && reader.Read())
            {
                input = input with { Within = reader.GetString() };
            }
            else if (reader.ValueTextEquals("from"u8) && reader.Read())
            {
                input = input with { From = reader.GetString() };
            }
            else if (reader.ValueTextEquals("to"u8) && reader.Read())
            {
                input = input with { To = reader.GetString() };
            }
        }

        return input;
    }
}
