using System.Text;
using Catalog.Domain.Grants;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;
using Catalog.Tests.Execution.Servers;

namespace Catalog.Tests.Execution.Space;

/// <summary>A position that is shown coarsely is known no better, whatever is asked.</summary>
public sealed class CoarsePlaceTests(ExecutionServer server) : IClassFixture<ExecutionServer>
{
    /// <summary>All of them in one cell of a hundredth of a degree, and in one county.</summary>
    private static readonly string[] Geometries =
    [
        """{"type":"Point","coordinates":[114.3212,29.8434]}""",
        """{"type":"Point","coordinates":[114.3299,29.8499]}""",
        """{"type":"LineString","coordinates":[[114.31,29.84],[114.34,29.85]]}""",
        """{"type":"Polygon","coordinates":[[[114.2,29.7],[114.45,29.7],[114.45,29.99],[114.2,29.99],[114.2,29.7]],[[114.3,29.8],[114.3,29.9],[114.31,29.9],[114.31,29.8],[114.3,29.8]]]}""",
    ];

    private static readonly string[] Questions =
    [
        "landParcels { nodes { geometry } totalCount }",
        "landParcels(first: 1) { edges { cursor node { parcelNumber geometry } } pageInfo { hasNextPage } }",
        "landParcels(where: { geometry: { bbox: [114.32, 29.84, 114.325, 29.845] } }) { nodes { parcelNumber } totalCount }",
        "landParcels(where: { geometry: { bbox: [114, 29, 115, 30] } }) { totalCount }",
        "landParcels(where: { or: [{ parcelNumber: { eq: \"0\" } }, { geometry: { intersects: { type: \"Point\", coordinates: [114.3212, 29.8434] } } }] }) { totalCount }",
        "landParcels(where: { geometry: { within: { type: \"Polygon\", coordinates: [[[114, 29], [115, 29], [115, 30], [114, 30], [114, 29]]] } } }) { totalCount }",
        "landParcels(where: { geometry: { isNull: false } }) { totalCount }",
        "landParcels(near: { longitude: 114.3212, latitude: 29.8434, metres: 10 }) { totalCount }",
        "landParcels(near: { longitude: 114.3212, latitude: 29.8434, metres: 50000 }) { nodes { parcelNumber } }",
    ];

    [Theory]
    [InlineData("GRID_2", """{"type":"Point","coordinates":[114.325,29.845]}""")]
    [InlineData("GRID_0", """{"type":"Point","coordinates":[114.5,29.5]}""")]
    public async Task Place_Should_BeTheMiddleOfItsCell_When_ItIsCoarse(string mask, string shown)
    {
        foreach (var geometry in Geometries)
        {
            await PutAsync(geometry, mask);

            Assert.Contains($$"""{"nodes":[{"geometry":{{shown}}}],"totalCount":1}""", await AskAsync(Questions[0]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GRID_2")]
    [InlineData("CENTROID")]
    public async Task Answers_Should_BeTheSame_When_PlacesDifferWithinTheirCell(string mask)
    {
        string[]? first = null;
        await PutAsync(Geometries[0], mask);
        foreach (var geometry in Geometries)
        {
            // The grants stay: a denial names its own.
            await server.PutAsync([Row(geometry)]);
            var answers = new List<string>();
            foreach (var question in Questions)
            {
                answers.Add(await AskAsync(question));
            }

            // Cursors are sealed anew each time; they are of one length.
            var told = answers.Select(answer => System.Text.RegularExpressions.Regex.Replace(answer, "\"cursor\":\"[^\"]*\"", match => $"cursor of {match.Length}")).ToArray();
            Assert.Equal(first ??= told, told);
        }

        Assert.All(first![2..], answer => Assert.Contains("ITEM_MASKED", answer, StringComparison.Ordinal));
        Assert.All(first[2..], answer => Assert.Contains("\"landParcels\":null", answer, StringComparison.Ordinal));
    }

    private async Task PutAsync(string geometry, string mask)
    {
        var resource = server.Catalogue.FindResource("LandParcel")!;
        Assert.True(Mask.TryParse(mask, out var coarse));
        var grants = resource.Items.Select(item => new TestGrant(item, null, item.Field == "geometry" ? coarse : null)).ToList();
        await server.PutAsync(new Setting(server.Catalogue, [resource], grants, [Row(geometry)]));
    }

    private Row Row(string geometry)
    {
        var resource = server.Catalogue.FindResource("LandParcel")!;
        return new Row(resource, 1, null, resource.Items.ToDictionary(item => item.Field, item => (object?)(item.Field switch
        {
            "parcelNumber" => "0",
            "divisionCode" => "421202",
            "geometry" => geometry,
            _ => null,
        }), StringComparer.Ordinal));
    }

    private async Task<string> AskAsync(string selection) => Encoding.UTF8.GetString((await server.AskAsync($"query {PlaceFilterTests.Use} {{ {selection} }}", "{}")).Body);
}
