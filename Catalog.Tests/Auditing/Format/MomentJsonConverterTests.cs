using System.Text.Json;
using Catalog.Api.Auditing.Format;

namespace Catalog.Tests.Auditing.Format;

public sealed class MomentJsonConverterTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new MomentJsonConverter(), new MicrosecondsConverter() } };

    [Theory]
    [InlineData("2026-01-31T08:00:00.0000000+00:00", "2026-01-31T08:00:00.000000Z")]
    [InlineData("2026-01-31T08:00:00.1234567+00:00", "2026-01-31T08:00:00.123456Z")]
    [InlineData("2026-01-31T08:00:00.9999999+08:00", "2026-01-31T00:00:00.999999Z")]
    [InlineData("0001-01-01T00:00:00.0000000+00:00", "0001-01-01T00:00:00.000000Z")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00", "9999-12-31T23:59:59.999999Z")]
    public void Moment_Should_BeInUtcToTheMicrosecond_When_Written(string moment, string text)
    {
        var value = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(value, Options));
        Assert.Equal(value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond)), JsonSerializer.Deserialize<DateTimeOffset>($"\"{text}\"", Options));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"2026-01-31T08:00:00Z\"")]
    [InlineData("\"2026-01-31T08:00:00.000Z\"")]
    [InlineData("\"2026-01-31T08:00:00.0000000Z\"")]
    [InlineData("\"2026-01-31T08:00:00.000000+08:00\"")]
    [InlineData("\"2026-02-30T08:00:00.000000Z\"")]
    [InlineData("\" 2026-01-31T08:00:00.000000Z\"")]
    public void Moment_Should_BeRefused_When_ItIsWrittenOtherwise(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset>(json, Options));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(9, "0")]
    [InlineData(10, "1")]
    [InlineData(123_456_789, "12345678")]
    public void Duration_Should_BeWholeMicroseconds_When_Written(long ticks, string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(new TimeSpan(ticks), Options));

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("1.5")]
    [InlineData("null")]
    [InlineData("9223372036854775807")]
    public void Duration_Should_BeRefused_When_ItIsNoNumberOfMicroseconds(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TimeSpan>(json, Options));
}
