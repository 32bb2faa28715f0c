using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Floor;

/// <summary>Reads and writes each answer.</summary>
internal static class Answers
{
    private static readonly Column[] Household = [new("name"), new("sex", Codes.Sex), new("status", Codes.HouseholdStatus), new("township")];
    private static readonly Column[] Marriage = [new("maritalStatus", Codes.MaritalStatus), new("marriageRegistrationDate")];
    private static readonly Column[] Insurance = [new("insuranceType", Codes.SocialInsuranceType), new("employerName")];

    public static void Point(Connection connection, Utf8JsonWriter writer, Input input)
    {
        writer.WriteStartObject("person");
        WriteHousehold(connection, writer, input);
        writer.WriteEndObject();
    }

    public static void Nested(Connection connection, Utf8JsonWriter writer, Input input)
    {
        writer.WriteStartObject("person");
        WriteHousehold(connection, writer, input);
        connection.Marriages.Parameters[0].Value = input.Number;
        WriteRows(connection.Marriages, writer, "marriageRegistrations", Marriage);
        connection.Insurances.Parameters[0].Value = input.Number;
        WriteRows(connection.Insurances, writer, "socialInsuranceRegistrations", Insurance);
        writer.WriteEndObject();
    }

    public static void Page(Connection connection, Utf8JsonWriter writer, Input input)
    {
        writer.WriteStartObject("householdRegistrations");
        WriteRows(connection.Page, writer, "nodes", Household);
        writer.WriteEndObject();
    }

    public static void Filter(Connection connection, Utf8JsonWriter writer, Input input)
    {
        connection.Filter.Parameters[0].Value = input.Within;
        connection.Filter.Parameters[1].Value = input.Within!.PadRight(12, '9');
        connection.Filter.Parameters[2].Value = input.From;
        connection.Filter.Parameters[3].Value = input.To;
        writer.WriteStartObject("householdRegistrations");
        WriteRows(connection.Filter, writer, "nodes", Household);
        writer.WriteEndObject();
    }

    private static void WriteHousehold(Connection connection, Utf8JsonWriter writer, Input input)
    {
        connection.Household.Parameters[0].Value = input.Number;
        using var reader = connection.Household.ExecuteReader();
        if (!reader.Read())
        {
            writer.WriteNull("householdRegistration");
            return;
        }

        writer.WriteStartObject("householdRegistration");
        WriteFields(reader, writer, Household);
        writer.WriteEndObject();
    }

    private static void WriteRows(SqliteCommand command, Utf8JsonWriter writer, string name, Column[] columns)
    {
        writer.WriteStartArray(name);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            writer.WriteStartObject();
            WriteFields(reader, writer, columns);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFields(SqliteDataReader reader, Utf8JsonWriter writer, Column[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (reader.IsDBNull(i))
            {
                writer.WriteNull(columns[i].Name);
                continue;
            }

            var value = reader.GetString(i);
            writer.WriteString(columns[i].Name, columns[i].Names is { } names ? names[value] : value);
        }
    }

    /// <param name="Names">What its codes are called; null where it holds no codes.</param>
    private readonly record struct Column(string Name, IReadOnlyDictionary<string, string>? Names = null);
}
