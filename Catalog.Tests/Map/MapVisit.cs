using System.Text.Json;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Map;

/// <summary>A visit of the map page in Chromium.</summary>
internal static class MapVisit
{
    /// <summary>Runs a script of the folder Browser. Needs Node.js 18, npm and Chromium.</summary>
    /// <typeparam name="T">What the script tells.</typeparam>
    /// <param name="server">The server to visit.</param>
    /// <param name="script">The script; with it goes the name of the picture that it takes.</param>
    /// <param name="client">The system that signs in.</param>
    public static async Task<T> RunAsync<T>(CatalogServer server, string script, string client)
    {
        var screenshots = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        var profile = Directory.CreateTempSubdirectory("catalog-map-");
        try
        {
            var visit = new
            {
                server.Address,
                Token = server.TokenOf(client),
                Picture = Path.Combine(screenshots.FullName, Path.ChangeExtension($"map-{script}", ".png")),
                Profile = profile.FullName,
                Browser = Chromium.Path,
            };
            var seen = await NodeScript.RunAsync(
                Path.Combine("Map", "Browser"), "playwright-core", script, JsonSerializer.Serialize(visit, JsonSerializerOptions.Web));
            return JsonSerializer.Deserialize<T>(seen, JsonSerializerOptions.Web)!;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
