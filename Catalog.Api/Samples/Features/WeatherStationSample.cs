using Catalog.Domain.Sharing;

namespace Catalog.Api.Samples.Features;

/// <summary>Weather stations, as points, with the climate of the area.</summary>
internal sealed class WeatherStationSample(SampleContext context) : FeatureRegisterSample(context, "WeatherStation")
{
    private static readonly SampleWeights<string> Kinds = new(
        ("REGIONAL", 80), ("ORDINARY", 10), ("BASIC", 5), ("REFERENCE_CLIMATE", 2), ("WEATHER_RADAR", 2), ("UPPER_AIR", 1));

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var elevation = Amount(random, 22, 900);
        // It is colder the higher one comes.
        var mean = 17.4m - (elevation * 0.005m) + (random.Between(-5, 5) / 10m);
        return row
            .Text("stationNumber", $"Q{index:D7}")
            .Text("stationName", $"{place.Township.Name}气象站")
            .Code("stationKind", Kinds.Pick(random))
            .Number("elevation", elevation)
            .Date("establishmentDate", random.Date(new DateOnly(1956, 1, 1), new DateOnly(2024, 12, 31)))
            .Number("meanAnnualTemperature", mean)
            .Number("extremeMaximumTemperature", mean + random.Between(220, 245) / 10m)
            .Number("extremeMinimumTemperature", mean - random.Between(230, 300) / 10m)
            .Number("annualPrecipitation", Amount(random, 1_250, 1_850))
            .Number("meanAnnualWindSpeed", Amount(random, 1, 4))
            .Number("annualSunshineDuration", Amount(random, 1_450, 1_950))
            .Moment("lastObservationTime", ChinaTime.StartOf(SampleDay.Today).AddMinutes(-random.Between(1, 144) * 10))
            .Geometry("geometry", SampleGeometry.Point(place.Centre).GeoJson);
    }
}
