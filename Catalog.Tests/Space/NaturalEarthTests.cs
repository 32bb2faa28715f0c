using System.Text.Json;
using Catalog.Api.Space;
using Catalog.Tests.Journeys;
using Catalog.Tests.Supply;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Space;

/// <summary>The outlines of the world's land and countries (Natural Earth), taken as departments would send them.</summary>
public sealed class NaturalEarthTests : IAsyncLifetime
{
    private readonly CatalogServer _server = Create();

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.PublishOutlinesAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("land-110m", "land", 1)]
    [InlineData("land-50m", "land", 1)]
    [InlineData("countries-110m", "countries", 177)]
    [InlineData("countries-50m", "countries", 241)]
    public async Task Outlines_Should_BeTakenOrRefusedForTheirFaults_When_TheyAreReal(string map, string set, int count, params string[] refused)
    {
        var collection = await NodeScript.RunAsync(Path.Combine("Space", "NaturalEarth"), "world-atlas", $"convert.mjs {map} {set}");
        using var document = JsonDocument.Parse(collection);
        var features = document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetRawText()).ToList();
        Assert.Equal(count, features.Count);

        foreach (var (body, type) in new[]
        {
            (collection, "application/geo+json"),
            (string.Join('\n', features), "application/geo+json-seq"),
            (string.Concat(features.Select(feature => $"\u001E{feature}\n")), "application/geo+json-seq"),
            (string.Join('\n', features), "application/x-ndjson"),
        })
        {
            var answer = await _server.SupplyOutlinesAsync(body, type, Guid.NewGuid().ToString("N"));
            Assert.Equal(refused, Reasons(answer));
            Assert.Equal((count - refused.Length, "COMPLETE"), (Count(answer, "accepted"), Text(answer, "status")));
        }

        var stored = await _server.ValuesAsync("outline", $"outlineNumber LIKE '{map} %'", OutlineResource.Table);
        Assert.Equal(count - refused.Length, stored.Count);
        Assert.All(stored, text => Assert.Equal(text, PlaneGeometry.Read(text!).Geometry!.GeoJson));
    }
}
