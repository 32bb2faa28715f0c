using System.Text.Json;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Ide;

/// <summary>What a visit of the IDE in Chromium saw.</summary>
internal sealed record BrowserVisit(
    IReadOnlyList<Uri> Requests, IReadOnlyList<string> ConsoleErrors, int Introspections, IReadOnlyList<BrowserRun> Runs, string Response)
{
    /// <summary>Opens the IDE, gives the token, runs one of its examples and looks at the schema. Needs Node.js 18, npm and Chromium.</summary>
    /// <param name="server">The server to visit.</param>
    /// <param name="operation">The example to run.</param>
    /// <param name="expected">What the answer is to show.</param>
    /// <param name="screenshots">The folder for pictures of the answer and of the schema.</param>
    public static async Task<BrowserVisit> RunAsync(CatalogServer server, string operation, string expected, string screenshots)
    {
        Directory.CreateDirectory(screenshots);
        var profile = Directory.CreateTempSubdirectory("catalog-ide-");
        try
        {
            var visit = new
            {
                server.Address,
                server.Token,
                operation,
                expected,
                Page = Path.Combine(screenshots, "ide-answer.png"),
                Schema = Path.Combine(screenshots, "ide-schema.png"),
                Profile = profile.FullName,
                Browser = Chromium.Path,
            };
            var seen = await NodeScript.RunAsync(
                Path.Combine("Ide", "Browser"), "playwright-core", "visit.mjs", JsonSerializer.Serialize(visit, JsonSerializerOptions.Web));
            return JsonSerializer.Deserialize<BrowserVisit>(seen, JsonSerializerOptions.Web)!;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
