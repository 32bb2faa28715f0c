using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Api.Authentication;
using Catalog.Tests.Conventions;
using Snapshooter;
using Snapshooter.Xunit;

namespace Catalog.Tests.Journeys;

/// <summary>One user's way through the server, step by step; what was asked and answered is compared with a snapshot.</summary>
public sealed class Journey(CatalogServer server)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonArray _steps = [];

    /// <summary>Asks, and keeps question and answer. The clock's moments and traces are left out of what is kept.</summary>
    /// <param name="what">What the step does, in words.</param>
    public async Task<JsonElement> AskAsync(string what, string client, Scopes scopes, string operation, object? variables = null)
    {
        var (status, body) = await server.AskAsync(operation, variables, client, scopes);
        var kept = JsonNode.Parse(body.GetRawText())!;
        Settle(kept);
        _steps.Add(new JsonObject { ["step"] = what, ["as"] = client, ["status"] = status, ["answer"] = kept });
        return body;
    }

    /// <summary>Compares the journey with its snapshot; in strict mode a new one is a failure.</summary>
    public void Match(string name) =>
        // By its place in the repository: the compiler's own paths are of no machine in a deterministic build.
        Snapshot.Match(_steps.ToJsonString(Readable), new SnapshotFullName($"{name}.snap", Path.Combine(Repository.Root, "Catalog.Tests", "Journeys")));

    private static void Settle(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToList())
                {
                    if (members[name] is JsonValue value && (name is "traceId" or "endCursor" or "secret" || IsMoment(value)))
                    {
                        members[name] = "(left out)";
                    }
                    else
                    {
                        Settle(members[name]);
                    }
                }

                break;
            case JsonArray elements:
                foreach (var element in elements)
                {
                    Settle(element);
                }

                break;
        }
    }

    // Days are told: the journey's clock begins on a known one. Moments of it differ from run to run.
    private static bool IsMoment(JsonValue value) =>
        value.TryGetValue<string>(out var text) && text.Length > 10 && text.EndsWith('Z') && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);
}
