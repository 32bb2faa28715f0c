using Catalog.Api.Samples;

namespace Catalog.Tests.Samples;

public sealed class SampleDivisionsTests
{
    [Fact]
    public void Divisions_Should_BeThoseOfXianning()
    {
        Assert.Equal("咸宁市", SampleDivisions.City.Name);
        Assert.Equal(
            ["421202 咸安区", "421221 嘉鱼县", "421222 通城县", "421223 崇阳县", "421224 通山县", "421281 赤壁市"],
            SampleDivisions.Counties.Select(county => $"{county.Code} {county.Name}"));
        Assert.Equal(89, SampleDivisions.Counties.Sum(county => SampleDivisions.Townships(county).Count));
        Assert.Equal("温泉街道", SampleDivisions.All.Single(division => division.Code.Value == "421202001").Name);
    }
}
