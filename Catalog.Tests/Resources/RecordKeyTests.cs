using Catalog.Domain.Resources;

namespace Catalog.Tests.Resources;

/// <summary>By what records are found again.</summary>
public sealed class RecordKeyTests
{
    private static readonly Resource Marriages = FirstBatch.Catalogue.FindResource("MarriageRegistration")!;

    // Its division, compartment and subcompartment make the key.
    private static readonly Resource Stands = FirstBatch.Catalogue.FindResource("ForestStand")!;

    [Fact]
    public void Key_Should_BeOfSubjectAndKeyItemsAlone()
    {
        var key = Of(Marriages, "1", ("marriageRegistrationDate", "2026-01-01"), ("subjectName", "a"));

        Assert.Equal(key, Of(Marriages, "1", ("marriageRegistrationDate", "2026-01-01"), ("subjectName", "b")));
        Assert.NotEqual(key, Of(Marriages, "2", ("marriageRegistrationDate", "2026-01-01")));
        Assert.NotEqual(key, Of(Marriages, "1", ("marriageRegistrationDate", "2026-01-02")));
        Assert.NotEqual(key, Of(Marriages, null, ("marriageRegistrationDate", "2026-01-01")));
    }

    [Fact]
    public void Key_Should_TellNeighboursAndMissingValuesApart()
    {
        RecordKey[] keys =
        [
            Of(Stands, null, ("compartmentNumber", "1"), ("subcompartmentNumber", "23")),
            Of(Stands, null, ("compartmentNumber", "12"), ("subcompartmentNumber", "3")),
            Of(Stands, null, ("compartmentNumber", "123")),
            Of(Stands, null, ("subcompartmentNumber", "123")),
            Of(Stands, null, ("compartmentNumber", "123"), ("subcompartmentNumber", string.Empty)),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Key_Should_BeTheSame_When_EqualNumbersAreWrittenOtherwise()
    {
        var resource = Stands with { Key = [Stands.Items.Single(item => item.Field == "area")] };

        Assert.Equal(Of(resource, null, ("area", 1.0m)), Of(resource, null, ("area", 1.00m)));
        Assert.Equal(Of(resource, null, ("area", 100m)), Of(resource, null, ("area", 100.000m)));
        Assert.NotEqual(Of(resource, null, ("area", 1.0m)), Of(resource, null, ("area", 1.01m)));
    }

    [Fact]
    public void Key_Should_BeTheFeatures_When_ItsHolderChanges()
    {
        var parcels = FirstBatch.Catalogue.FindResource("LandParcel")!;
        const string Holder = "9144030071526726XG";
        var key = Of(parcels, null, ("parcelNumber", "1"));

        Assert.Equal(key, Of(parcels, Holder, ("parcelNumber", "1"), ("rightHolderCreditCode", Holder)));
        Assert.NotEqual(key, Of(parcels, Holder, ("parcelNumber", "2"), ("rightHolderCreditCode", Holder)));
    }

    [Fact]
    public void KeyBeside_Should_BeAnotherForEachRow()
    {
        var key = Of(Marriages, "1");

        Assert.Equal(3, new[] { key, key.Beside(1), key.Beside(2) }.Distinct().Count());
        Assert.Equal(key.Beside(1), key.Beside(1));
    }

    private static RecordKey Of(Resource resource, string? subject, params (string Field, object Value)[] values) =>
        RecordKey.Of(resource, subject, [.. resource.Items.Select(item => values.FirstOrDefault(value => value.Field == item.Field).Value)]);
}
