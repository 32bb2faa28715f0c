using Catalog.Api.Space;
using Catalog.Domain.Supply;
using Catalog.Tests.Resources;

namespace Catalog.Tests.Supply;

/// <summary>Values as departments write them.</summary>
public sealed class SuppliedItemTests
{
    [Theory]
    [InlineData("HouseholdRegistration.idNumber", "11010519491231002x", "11010519491231002X")]
    [InlineData("HouseholdRegistration.idNumber", "440524188001010014", "440524188001010014")]
    [InlineData("EnterpriseRegistration.unifiedSocialCreditCode", "9144030071526726XG", "9144030071526726XG")]
    [InlineData("HouseholdRegistration.sex", "MALE", "1")]
    [InlineData("HouseholdRegistration.sex", "1", "1")]
    [InlineData("HouseholdRegistration.ethnicGroup", "01", "01")]
    [InlineData("HouseholdRegistration.cancellationDate", "2024-02-29", "2024-02-29")]
    [InlineData("WaterBody.lengthOfCourse", "-12.500", "-12.500")]
    [InlineData("WaterBody.lengthOfCourse", "0001234567.1230", "1234567.1230")]
    [InlineData("WaterBody.geometry", """{"type":"Point","coordinates":[114.3,29.8]}""", """{"type":"Point","coordinates":[114.3,29.8]}""")]
    [InlineData("WaterBody.geometry", """ { "coordinates": [114.30, 2.98e1], "type": "Point" } """, """{"type":"Point","coordinates":[114.3,29.8]}""")]
    [InlineData("GrasslandParcel.basicGrassland", "是", "True")]
    [InlineData("WildlifeSite.populationSize", "-7", "-7")]
    [InlineData("WeatherStation.lastObservationTime", "2026-01-01T08:00:00+08:00", "2026-01-01T00:00:00Z")]
    [InlineData("HouseholdRegistration.name", "", null)]
    public void Value_Should_BeReadAsRecordsHoldIt(string coordinate, string text, string? expected)
    {
        Assert.Null(Item(coordinate).Read(text, out var value));
        Assert.Equal(expected, value is null ? null : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("HouseholdRegistration.idNumber", "110105194912310021", RejectionCode.CitizenIdInvalid, "18 digits with a wrong check digit")]
    [InlineData("HouseholdRegistration.idNumber", "110105194913310021", RejectionCode.CitizenIdInvalid, "18 digits with an impossible date")]
    [InlineData("HouseholdRegistration.idNumber", "1101", RejectionCode.CitizenIdInvalid, "text of 4 characters")]
    [InlineData("EnterpriseRegistration.unifiedSocialCreditCode", "9144030071526726XA", RejectionCode.CreditCodeInvalid, "18 characters with a wrong check character")]
    [InlineData("HouseholdRegistration.sex", "Male", RejectionCode.CodeUnknown, "text of 4 characters")]
    [InlineData("HouseholdRegistration.township", "42122110", RejectionCode.DivisionInvalid, "text of 8 characters")]
    [InlineData("HouseholdRegistration.cancellationDate", "2023-02-29", RejectionCode.DateInvalid, "text of 10 characters")]
    [InlineData("WaterBody.lengthOfCourse", "1.2345", RejectionCode.NumberTooPrecise, "number with 4 decimals")]
    [InlineData("WaterBody.lengthOfCourse", "12345678", RejectionCode.NumberTooLong, "number with 8 digits before the point")]
    [InlineData("WaterBody.lengthOfCourse", "0.00000000000000000000000000000001", RejectionCode.NumberTooPrecise, "number with 32 decimals")]
    [InlineData("WaterBody.lengthOfCourse", "1e3", RejectionCode.NumberInvalid, "text of 3 characters")]
    [InlineData("WaterBody.lengthOfCourse", "NaN", RejectionCode.NumberInvalid, "text of 3 characters")]
    [InlineData("WaterBody.lengthOfCourse", "1,5", RejectionCode.NumberInvalid, "text of 3 characters")]
    [InlineData("WildlifeSite.populationSize", "3000000000", RejectionCode.NumberTooLong, "number with 10 digits")]
    [InlineData("GrasslandParcel.basicGrassland", "yes", RejectionCode.TruthInvalid, "text of 3 characters")]
    [InlineData("WeatherStation.lastObservationTime", "2026-01-01T08:00:00", RejectionCode.MomentInvalid, "moment without an offset")]
    [InlineData("WaterBody.geometry", """{"type":"Point","coordinates":[29.8,114.3]}""", RejectionCode.GeometryInvalid, "a position that is not on the Earth, as if latitude came before longitude at [29.8, 114.3]")]
    [InlineData("WaterBody.geometry", """{"type":"Polygon","coordinates":[[[1,1],[2,2],[3,3],[4,4]]]}""", RejectionCode.GeometryInvalid, "a ring that is not closed at [4, 4]")]
    [InlineData("WaterBody.geometry", "POINT(1 2)", RejectionCode.GeometryInvalid, "no JSON")]
    [InlineData("HouseholdRegistration.photo", "%", RejectionCode.BytesInvalid, "text of 1 characters")]
    public void Value_Should_BeRejectedWithItsClass_When_ItIsNone(string coordinate, string text, RejectionCode code, string valueClass) =>
        Assert.Equal(new ItemFault(code, valueClass), Item(coordinate).Read(text, out _));

    [Fact]
    public void Text_Should_BeCountedInCharacters_When_ItHasLargeOnes()
    {
        var item = Item("HouseholdRegistration.name");

        Assert.Null(item.Read(string.Concat(Enumerable.Repeat("𠮷", 50)), out _));
        Assert.Equal(new ItemFault(RejectionCode.TextTooLong, "text of 51 characters"), item.Read(string.Concat(Enumerable.Repeat("𠮷", 51)), out _));
    }

    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("idnumber", "idNumber")]
    [InlineData("性別", "性别")]
    [InlineData("11010519491231002X", null)]
    public void Name_Should_BeSuggested_When_OneIsNear(string given, string? expected) =>
        Assert.Equal(expected, new SupplyLayout(FirstBatch.Catalogue.FindResource("HouseholdRegistration")!).Nearest(given));

    private static SuppliedItem Item(string coordinate)
    {
        var resource = FirstBatch.Catalogue.FindResource(coordinate.Split('.')[0])!;
        return new SuppliedItem(resource.Items.Single(item => resource.Coordinate(item) == coordinate), SuppliedGeometry.Of(resource));
    }
}
