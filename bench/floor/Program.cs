// The floor: what hand-written endpoints cost for the same answers. Open connections in a pool, prepared commands, Utf8JsonWriter;
// no token, no decision, no GraphQL. Each answer has two addresses: GET takes its input from the address, POST reads the very
// body that Catalog is sent and takes the variables from its JSON.
using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Floor;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
var database = builder.Configuration["database"]!;
var pool = new ConcurrentBag<Connection>();
var json = new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

foreach (var (name, write) in new (string, Action<Connection, Utf8JsonWriter, Input>)[]
         {
             ("point", Answers.Point), ("nested", Answers.Nested), ("page", Answers.Page), ("filter", Answers.Filter),
         })
{
    app.MapGet($"/{name}", http =>
    {
        var query = http.Request.Query;
        return Answer(http, write, new Input(query["n"], query["within"], query["from"], query["to"]));
    });
    app.MapPost($"/{name}", async http => await Answer(http, write, await ReadAsync(http.Request)));
}

app.Run();

async Task Answer(HttpContext http, Action<Connection, Utf8JsonWriter, Input> write, Input input)
{
    var connection = pool.TryTake(out var open) ? open : new Connection(database);
    http.Response.ContentType = "application/json; charset=utf-8";
    await using (var writer = new Utf8JsonWriter(http.Response.BodyWriter, json))
    {
        writer.WriteStartObject();
        writer.WriteStartObject("data");
        write(connection, writer, input);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    pool.Add(connection);
}

static async ValueTask<Input> ReadAsync(HttpRequest request)
{
    while (true)
    {
        var read = await request.BodyReader.ReadAsync();
        if (read.IsCompleted)
        {
            var input = Input.Read(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return input;
        }

        request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
    }
}
