using Catalog.Api.Auditing.Segments;

namespace Catalog.Tests.Auditing.Segments;

public sealed class LineReaderTests
{
    /// <summary>What the reader's memory holds at first.</summary>
    private const int Buffer = 1 << 18;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Buffer - 1)]
    [InlineData(Buffer)]
    [InlineData(Buffer + 1)]
    [InlineData((Buffer * 5) + 3)]
    public void Line_Should_BeWhole_When_ItIsOfAnyLength(int length)
    {
        var before = Enumerable.Repeat((byte)'a', 100).ToArray();
        var line = Enumerable.Range(0, length).Select(i => (byte)('b' + (i % 7))).ToArray();

        Assert.Equal([before, line, before, []], Read([.. before, (byte)'\n', .. line, (byte)'\n', .. before, (byte)'\n', (byte)'\n'], new Dice(length)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Buffer * 3)]
    public void Line_Should_NotBeRead_When_NoLineFeedFollows(int length) =>
        Assert.Equal([[(byte)'a']], Read([(byte)'a', (byte)'\n', .. Enumerable.Repeat((byte)'b', length)], new Dice(length)));

    [Fact]
    public void Lines_Should_BeThoseOfTheFile_When_TheyAreMany()
    {
        var dice = new Dice(7);
        var lines = Enumerable.Range(0, 3_000).Select(_ => Enumerable.Repeat((byte)dice.Between(11, 255), dice.Between(0, 900)).ToArray()).ToList();

        Assert.Equal(lines, Read([.. lines.SelectMany(line => line.Append((byte)'\n'))], dice));
    }

    private static List<byte[]> Read(byte[] bytes, Dice dice)
    {
        using var stream = new DrippingStream(bytes, dice);
        var reader = new LineReader(stream);
        var (lines, offset) = (new List<byte[]>(), 0L);
        while (reader.TryRead(out var line))
        {
            lines.Add(line.ToArray());
            offset += line.Length + 1;
            Assert.Equal(offset, reader.Offset);
        }

        Assert.False(reader.TryRead(out _));
        Assert.Equal(offset, reader.Offset);
        return lines;
    }

    /// <summary>Gives some bytes at a time, as a file may.</summary>
    private sealed class DrippingStream(byte[] bytes, Dice dice) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, dice.Between(1, 100_000)));
    }
}
