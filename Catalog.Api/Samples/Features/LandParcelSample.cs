namespace Catalog.Api.Samples.Features;

/// <summary>Parcels of land, which share their borders with their neighbours.</summary>
internal sealed class LandParcelSample(SampleContext context) : FeatureRegisterSample(context, "LandParcel")
{
    private static readonly SampleWeights<string> Uses = new(
        ("PADDY_FIELD", 26), ("DRY_LAND", 14), ("TEA_GARDEN", 6), ("ARBOREAL_FOREST_LAND", 12), ("BAMBOO_FOREST_LAND", 8),
        ("URBAN_RESIDENTIAL_LAND", 12), ("RURAL_HOMESTEAD", 10), ("INDUSTRIAL_LAND", 6), ("RETAIL_LAND", 3), ("EDUCATION_LAND", 2), ("POND_SURFACE", 3));

    private readonly ParcelLattice _lattice = new(context.Seed);

    protected override FeaturePlace Place(long index, SampleRandom random)
    {
        var parcel = index / Registers;
        return new FeaturePlace(_lattice.Township(parcel), _lattice.Corners(parcel)[0]);
    }

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var use = Uses.Pick(random);
        var isState = use is "URBAN_RESIDENTIAL_LAND" or "INDUSTRIAL_LAND" or "RETAIL_LAND" or "EDUCATION_LAND";
        var isField = use is "PADDY_FIELD" or "DRY_LAND";
        var shape = SampleGeometry.Polygon(_lattice.Corners(index / Registers));
        return row
            .Text("parcelNumber", Number(place, "GB", index))
            .Text("location", SampleAddresses.Premises(place.Township, random))
            .Code("landUseClass", use)
            .Code("landOwnership", isState ? "STATE" : "COLLECTIVE")
            .Text("rightHolderName", isState ? Enterprise(index).Name : $"{place.Township.Name}{SampleAddresses.Village(random)}村民委员会")
            .Number("area", shape.SquareMetres)
            .Number("averageSlope", Amount(random, 0, isField ? 15 : 35))
            .Flag("permanentBasicFarmland", isField && random.Chance(700))
            .Code("approvedUse", use)
            .Date("surveyDate", random.Date(new DateOnly(2018, 1, 1), new DateOnly(2025, 10, 31)))
            .CreditCode("rightHolderCreditCode", isState ? Enterprise(index).CreditCode : null)
            .Geometry("geometry", shape.GeoJson);
    }
}
