// The floor: what a hand-written endpoint costs for the same three answers. Open connections in a pool, prepared commands,
// Utf8JsonWriter; no token, no decision, no GraphQL.
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
var database = builder.Configuration["database"]!;
var pool = new ConcurrentBag<Connection>();
var json = new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

app.MapGet("/point/{id}", (string id, HttpContext http) => Answer(http, (connection, writer) =>
{
    writer.WriteStartObject("person");
    Household(connection, writer, id);
    writer.WriteEndObject();
}));
app.MapGet("/nested/{id}", (string id, HttpContext http) => Answer(http, (connection, writer) =>
{
    writer.WriteStartObject("person");
    Household(connection, writer, id);
    List(connection.Marriages, writer, id, "marriageRegistrations", ["maritalStatus", "marriageRegistrationDate"]);
    List(connection.Insurances, writer, id, "socialInsuranceRegistrations", ["insuranceType", "employerName"]);
    writer.WriteEndObject();
}));
app.MapGet("/page", (HttpContext http) => Answer(http, (connection, writer) =>
{
    writer.WriteStartObject("householdRegistrations");
    writer.WriteStartArray("nodes");
    using (var reader = connection.Page.ExecuteReader())
    {
        while (reader.Read())
        {
            writer.WriteStartObject();
            Fields(reader, writer, ["name", "sex", "status", "township"]);
            writer.WriteEndObject();
        }
    }

    writer.WriteEndArray();
    writer.WriteEndObject();
}));
app.Run();

async Task Answer(HttpContext http, Action<Connection, Utf8JsonWriter> write)
{
    var connection = pool.TryTake(out var open) ? open : new Connection(database);
    http.Response.ContentType = "application/json; charset=utf-8";
    await using (var writer = new Utf8JsonWriter(http.Response.BodyWriter, json))
    {
        writer.WriteStartObject();
        writer.WriteStartObject("data");
        write(connection, writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    pool.Add(connection);
}

static void Household(Connection connection, Utf8JsonWriter writer, string id)
{
    connection.Household.Parameters[0].Value = id;
    using var reader = connection.Household.ExecuteReader();
    if (!reader.Read())
    {
        writer.WriteNull("householdRegistration");
        return;
    }

    writer.WriteStartObject("householdRegistration");
    Fields(reader, writer, ["name", "sex", "status", "township"]);
    writer.WriteEndObject();
}

static void List(SqliteCommand command, Utf8JsonWriter writer, string id, string name, string[] fields)
{
    command.Parameters[0].Value = id;
    writer.WriteStartArray(name);
    using var reader = command.ExecuteReader();
    while (reader.Read())
    {
        writer.WriteStartObject();
        Fields(reader, writer, fields);
        writer.WriteEndObject();
    }

    writer.WriteEndArray();
}

static void Fields(SqliteDataReader reader, Utf8JsonWriter writer, string[] fields)
{
    for (var i = 0; i < fields.Length; i++)
    {
        if (reader.IsDBNull(i))
        {
            writer.WriteNull(fields[i]);
        }
        else
        {
            writer.WriteString(fields[i], reader.GetString(i));
        }
    }
}

internal sealed class Connection
{
    private readonly SqliteConnection _connection;

    public Connection(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        Household = Prepare("SELECT name, sex, status, township FROM record_HouseholdRegistration WHERE _subject = $id ORDER BY _id LIMIT 1", true);
        Marriages = Prepare("SELECT maritalStatus, marriageRegistrationDate FROM record_MarriageRegistration WHERE _subject = $id ORDER BY _id", true);
        Insurances = Prepare("SELECT insuranceType, employerName FROM record_SocialInsuranceRegistration WHERE _subject = $id ORDER BY _id", true);
        Page = Prepare("SELECT name, sex, status, township FROM record_HouseholdRegistration WHERE _id > 0 ORDER BY _id LIMIT 100", false);
    }

    public SqliteCommand Household { get; }

    public SqliteCommand Marriages { get; }

    public SqliteCommand Insurances { get; }

    public SqliteCommand Page { get; }

    private SqliteCommand Prepare(string text, bool byId)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        if (byId)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "$id" });
        }

        command.Prepare();
        return command;
    }
}
