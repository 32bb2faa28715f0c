using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Samples;
using Catalog.Domain.Divisions;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Samples;

public sealed class SampleRecordsTests
{
    private static readonly SampleSettings Small = new(200, 60, 40, Seed: 7);

    [Fact]
    public void Rows_Should_BeTheSame_When_TheSettingsAre()
    {
        var fingerprint = Fingerprint(SampleCatalogue.Records(Small));

        Assert.Equal(fingerprint, Fingerprint(SampleCatalogue.Records(Small)));
        Assert.NotEqual(fingerprint, Fingerprint(SampleCatalogue.Records(Small with { Seed = 8 })));
    }

    [Fact]
    public void Rows_Should_BeThoseOfEarlierBuilds()
    {
        // A change here is a change of what every seed means: it is to be wanted, and said.
        Assert.Equal("2f21a94f062aef67", Fingerprint(SampleCatalogue.Records(Small)));
    }

    [Fact]
    public void Subjects_Should_BeTheSame_When_ThereAreMoreOfThem()
    {
        var few = SampleRecords.BySubject(SampleCatalogue.Version, new SampleSettings(20, 10, 10)).ToList();
        var many = SampleRecords.BySubject(SampleCatalogue.Version, new SampleSettings(300, 90, 80)).ToList();

        Assert.Equal(Fingerprint(few.Take(20).SelectMany(rows => rows)), Fingerprint(many.Take(20).SelectMany(rows => rows)));
        Assert.Equal(Fingerprint(few.Skip(20).Take(10).SelectMany(rows => rows)), Fingerprint(many.Skip(300).Take(10).SelectMany(rows => rows)));
        Assert.Equal(Fingerprint(few.Skip(30).SelectMany(rows => rows)), Fingerprint(many.Skip(390).Take(10).SelectMany(rows => rows)));
    }

    [Fact]
    public void Parcels_Should_GoOnWhereThoseAmongTheFeaturesEnd()
    {
        var parcels = SampleCatalogue.Records(new SampleSettings(0, 0, 15, Parcels: 8)).Where(record => record.Resource.TypeName == "LandParcel");
        var features = SampleCatalogue.Records(new SampleSettings(0, 0, 100)).Where(record => record.Resource.TypeName == "LandParcel");

        Assert.Equal(Fingerprint(features), Fingerprint(parcels));
    }

    [Fact]
    public void EveryItem_Should_HaveAValueSomewhere()
    {
        var filled = SampleCatalogue.All
            .SelectMany(record => record.Resource.Items.Where((_, i) => record.Values[i] is not null).Select(record.Resource.Coordinate))
            .ToHashSet();

        var items = SampleCatalogue.Version.Items.Select(pair => pair.Resource.Coordinate(pair.Item));

        Assert.Empty(items.Except(filled));
    }

    [Theory]
    [InlineData(100, 40, 40)]
    [InlineData(1_000, 300, 500)]
    public void EveryRegister_Should_HaveRows_When_SubjectsAreFew(int persons, int entities, int features)
    {
        var filled = SampleCatalogue.Records(new SampleSettings(persons, entities, features)).Select(record => record.Resource).ToHashSet();

        Assert.Empty(SampleCatalogue.Version.Resources.Except(filled).Select(resource => resource.TypeName));
    }

    [Fact]
    public void Values_Should_FitTheirItems()
    {
        var faults = SampleCatalogue.All.SelectMany(record => record.Resource.Items
            .Select((item, i) => (Item: item, Value: record.Values[i]))
            .Where(pair => pair.Value is not null && !Fits(pair.Item, pair.Value))
            .Select(pair => $"{record.Resource.Coordinate(pair.Item)}: {pair.Value}"));

        Assert.Empty(faults.Take(5));
    }

    [Fact]
    public void Subjects_Should_BeKeyedByTheirKind()
    {
        Assert.All(SampleCatalogue.All, record => Assert.True(record.Resource.Subject switch
        {
            SubjectKind.NaturalPerson => CitizenIdNumber.TryParse(record.Subject, out _),
            SubjectKind.LegalEntity => UnifiedSocialCreditCode.TryParse(record.Subject, out _),
            _ => record.Subject is null,
        }));
    }

    [Fact]
    public void Resources_Should_HaveOneRowOfASubject_When_TheirCardinalityIsOne()
    {
        var repeated = SampleCatalogue.All
            .Where(record => record.Resource.Cardinality == Cardinality.One && record.Subject is not null)
            .GroupBy(record => (record.Resource.TypeName, record.Subject))
            .Where(rows => rows.Count() > 1);

        Assert.Empty(repeated.Select(rows => rows.Key));
    }

    [Fact]
    public void Divisions_Should_BeThoseOfTheCity()
    {
        var known = SampleDivisions.All.Select(division => division.Code.Value).ToHashSet();

        Assert.All(
            SampleCatalogue.All.SelectMany(record => record.Resource.Items
                .Select((item, i) => (Item: item, Value: record.Values[i]))
                .Where(pair => pair.Item.Type.Scalar == ItemScalar.DivisionCode && pair.Value is not null)),
            pair => Assert.Contains((string)pair.Value!, known));
    }

    private static bool Fits(InformationItem item, object value) => (item.Type.Scalar, value) switch
    {
        (ItemScalar.String, string text) => text.Length > 0 && text.Length <= (item.Length ?? int.MaxValue),
        (ItemScalar.Int, int) or (ItemScalar.Boolean, bool) or (ItemScalar.Float, double) => true,
        (ItemScalar.Decimal, decimal number) => decimal.Round(number, item.Scale!.Value) == number
            && Math.Abs(number) < (decimal)Math.Pow(10, item.Length!.Value - item.Scale!.Value),
        (ItemScalar.Base64, byte[] bytes) => bytes.Length is > 0 and <= 200,
        (ItemScalar.Date, string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        (ItemScalar.DateTime, string text) => DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        (ItemScalar.CitizenIdNumber, string text) => CitizenIdNumber.TryParse(text, out _),
        (ItemScalar.UnifiedSocialCreditCode, string text) => UnifiedSocialCreditCode.TryParse(text, out _),
        (ItemScalar.DivisionCode, string text) => DivisionCode.TryParse(text, out _),
        (ItemScalar.Coded, string text) => item.Type.CodeList!.Values.Any(coded => coded.Code == text),
        (ItemScalar.GeoJson, string text) => text.StartsWith('{'),
        _ => false,
    };

    private static string Fingerprint(IEnumerable<SampleRecord> records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in records)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{record.Resource.TypeName}|{record.Subject}"));
            foreach (var value in record.Values)
            {
                hash.AppendData(value as byte[] ?? Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"|{value}")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
