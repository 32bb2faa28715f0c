using System.Reflection;
using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Schema;

public sealed class WireNameTests
{
    public static IReadOnlyList<Type> DomainEnums { get; } =
        [.. typeof(Resource).Assembly.GetExportedTypes().Where(type => type.IsEnum).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static TheoryData<Type> Enums => [.. DomainEnums];

    [Theory]
    [MemberData(nameof(Enums))]
    public void WireName_Should_ReadWhatItWrites_When_ADomainEnumIsNamed(Type type) => typeof(WireNameTests)
        .GetMethod(nameof(CheckRoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);

    [Theory]
    [InlineData(Purpose.AdministrativeBasis, "ADMINISTRATIVE_BASIS")]
    [InlineData(DeliveryModes.FrontEndExchange, "FRONT_END_EXCHANGE")]
    [InlineData(DataType.C, "C")]
    [InlineData(Cardinality.One, "ONE")]
    [InlineData(ItemScalar.GeoJson, "GEO_JSON")]
    [InlineData(ItemScalar.Base64, "BASE64")]
    public void WireName_Should_BeInScreamingSnakeCase(Enum value, string name) => Assert.Equal(name, WireName.Of(value));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("NOPE")]
    [InlineData("WorkReference")]
    [InlineData("work_reference")]
    [InlineData("WORK_REFERENCE ")]
    [InlineData("WORK__REFERENCE")]
    [InlineData("WORK_REFERENCE,DATA_VERIFICATION")]
    [InlineData("ＷORK_REFERENCE")]
    public void WireName_Should_ReadNothing_When_TheNameIsUnknown(string name)
    {
        Assert.False(WireName.TryParse<Purpose>(name, out var purpose));
        Assert.Equal(default, purpose);
    }

    [Fact]
    public void WireName_Should_ReadNothing_When_TheNameIsOfAnotherEnum() => Assert.False(WireName.TryParse<Purpose>("ONLINE_QUERY", out _));

    [Fact]
    public void WireName_Should_AnswerAlike_When_ManyThreadsAskAtOnce()
    {
        var answers = Enumerable.Range(0, 2_000).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => (First.FirstOne, WireName.TryParse<First>("FIRST_ONE", out var value), value, WireName.Of(First.SecondOne)))
            .Distinct().ToList();

        Assert.Equal([(First.FirstOne, true, First.FirstOne, "SECOND_ONE")], answers);
    }

    [Theory]
    [InlineData((Purpose)9)]
    [InlineData((Purpose)(-1))]
    [InlineData(DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload)]
    [InlineData((DeliveryModes)1024)]
    [InlineData((DeliveryModes)int.MinValue)]
    public void WireName_Should_BeRefused_When_TheValueIsNotOneOfTheEnums(Enum value)
    {
        Assert.Contains(value.GetType().Name, Assert.Throws<ArgumentException>(() => WireName.Of(value)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WireName.Of(value));
    }

    private static void CheckRoundTrip<T>()
        where T : struct, Enum
    {
        Assert.All(Enum.GetValues<T>(), value =>
        {
            Assert.Matches("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$", WireName.Of(value));
            Assert.True(WireName.TryParse<T>(WireName.Of(value), out var read));
            Assert.Equal(value, read);
        });
        Assert.Equal(Enum.GetValues<T>().Length, Enum.GetValues<T>().Select(value => WireName.Of(value)).Distinct().Count());
    }

    // No other test names it, so that its names are not there yet.
    private enum First
    {
        FirstOne,
        SecondOne,
    }
}
