using Catalog.Api.Samples;
using Catalog.Api.Space;
using Catalog.Domain.Divisions;
using NetTopologySuite.Geometries;

namespace Catalog.Tests.Space;

public sealed class DivisionOutlinesTests
{
    [Fact]
    public void Outlines_Should_BeThoseOfTheCityAndItsCounties()
    {
        Assert.Equal(SampleDivisions.Counties.Select(county => county.Code).Append(SampleDivisions.City.Code).OrderBy(code => code.Value), DivisionOutlines.All.Keys.OrderBy(code => code.Value));
        Assert.All(DivisionOutlines.All.Values, outline => Assert.True(outline.Shape.IsValid));
        // By the yearbook the city has 9,861 square kilometres.
        Assert.InRange(SquareKilometres(DivisionOutlines.All[SampleDivisions.City.Code]), 9_600, 10_100);
        var counties = SampleDivisions.Counties.Select(county => DivisionOutlines.All[county.Code]).ToList();
        Assert.InRange(counties.Sum(SquareKilometres) - SquareKilometres(DivisionOutlines.All[SampleDivisions.City.Code]), -1, 30);
    }

    [Fact]
    public void Middles_Should_LieWithinTheirDivision_AndOneCountyAndTheCity()
    {
        foreach (var (code, outline) in DivisionOutlines.All)
        {
            var (x, y) = DivisionOutlines.Middle(code)!.Value;
            var point = new Point(x, y);
            Assert.True(outline.Shape.Contains(point), code.Value);
            Assert.Equal(2, DivisionOutlines.All.Values.Count(other => other.Shape.Contains(point)));
        }
    }

    [Theory]
    [InlineData("421202", "421202")]
    [InlineData("421202001", "421202")]
    [InlineData("421281101200", "421281")]
    [InlineData("421200", "421200")]
    [InlineData("4212", "421200")]
    [InlineData("421299", "421200")]
    [InlineData("42", null)]
    [InlineData("420100", null)]
    [InlineData("110105001", null)]
    public void Middle_Should_BeThatOfTheCountyElseTheCity(string division, string? of) =>
        Assert.Equal(of is null ? null : DivisionOutlines.Middle(Code(of)), DivisionOutlines.Middle(Code(division)));

    private static double SquareKilometres(PlaneGeometry outline)
    {
        const double kilometres = 111.32 / PlaneGeometry.Degree;
        return outline.Shape.Area * kilometres * kilometres * Math.Cos(29.6 * Math.PI / 180);
    }

    private static DivisionCode Code(string text) => DivisionCode.TryParse(text, out var code) ? code : throw new ArgumentException(text, nameof(text));
}
