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

    // Where its source cuts countries at 180 degrees, this map joins them again: Fiji, Russia and Antarctica then cross themselves. In the coarse
    // one a tip of Sudan does, and an exclave of North Korea is a line.
    [Theory]
    [InlineData("land-110m", "land", 1, "1 outline GEOMETRY_INVALID: self-intersection at [-165.530828788, -84.703967866]")]
    [InlineData("land-50m", "land", 1, "1 outline GEOMETRY_INVALID: self-intersection at [178.894515919, -16.522553847]")]
    [InlineData("countries-110m", "countries", 177, "1 outline GEOMETRY_INVALID: self-intersection at [-179.806434684, -16.066882439]", "15 outline GEOMETRY_INVALID: self-intersection at [23.888056018, 8.619090952]", "19 outline GEOMETRY_INVALID: self-intersection at [53.154502321, 71.244534727]", "96 outline GEOMETRY_INVALID: too few points in geometry component at [130.780307803, 42.219758183]", "160 outline GEOMETRY_INVALID: self-intersection at [-179.929579528, -84.713674273]")]
    [InlineData("countries-50m", "countries", 241, "76 outline GEOMETRY_INVALID: self-intersection at [176.403737113, 65.035102256]", "171 outline GEOMETRY_INVALID: self-intersection at [178.894515919, -16.522553847]", "240 outline GEOMETRY_INVALID: self-intersection at [177.188371884, -89.999]")]
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
