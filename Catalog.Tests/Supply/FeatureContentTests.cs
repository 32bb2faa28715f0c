using System.Text;
using Catalog.Api.Space;
using Catalog.Api.Supply;
using Catalog.Domain.Supply;
using Catalog.Tests.Resources;

namespace Catalog.Tests.Supply;

/// <summary>Collections and sequences as they come off the wire: in pieces of any size, and again from the beginning.</summary>
public sealed class FeatureContentTests
{
    private static readonly SupplyLayout Layout =
        new(FirstBatch.Catalogue.FindResource("PlanningZone")!, SuppliedGeometry.Of(FirstBatch.Catalogue.FindResource("PlanningZone")!));

    [Theory]
    [InlineData(SupplyFormat.GeoJson, 1)]
    [InlineData(SupplyFormat.GeoJson, 7)]
    [InlineData(SupplyFormat.GeoJsonSequence, 1)]
    [InlineData(SupplyFormat.GeoJsonSequence, 7)]
    public async Task Content_Should_GoOnBehindAnyBatch_When_ItComesAgainInPieces(SupplyFormat format, int piece)
    {
        // More than the window that is read at first, so that features lie across what is read.
        const int count = 700;
        var body = Body(format, count);
        var batches = await ReadAsync(format, body, piece, null);
        Assert.Equal(count, batches.Sum(batch => batch.Rows.Count));
        Assert.Equal(count, batches[^1].LastLine);

        foreach (var known in new[] { batches[0], batches[^2], batches[^1] })
        {
            var rest = await ReadAsync(format, body, piece, known);
            Assert.Equal(count - known.LastLine, rest.Sum(batch => batch.Rows.Count));
            Assert.Equal(batches[^1].Digest, (rest.Count == 0 ? known : rest[^1]).Digest);
        }
    }

    [Fact]
    public async Task Memory_Should_StayAsItIs_When_AFeatureIsLongBeyondAllMeasure()
    {
        using var content = Content(new LongFeature(64 * 1024 * 1024), SupplyFormat.GeoJson);
        Assert.Null(await content.OpenAsync(CancellationToken.None));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var batch = (await content.NextBatchAsync(CancellationToken.None))!;

        Assert.Equal((1, RejectionCode.LineTooLong, 1L), (batch.Rows.Count, Assert.Single(batch.Rejections).Code, batch.Rejections[0].Line));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
    }

    private static async Task<List<SupplyBatch>> ReadAsync(SupplyFormat format, byte[] body, int piece, SupplyBatch? known)
    {
        using var content = Content(new Pieces(body, piece), format);
        Assert.Null(await content.OpenAsync(CancellationToken.None));
        Assert.True(known is null || await content.SkipAsync(known.LastLine, known.Digest, CancellationToken.None));
        var batches = new List<SupplyBatch>();
        while (await content.NextBatchAsync(CancellationToken.None) is { } batch)
        {
            batches.Add(batch);
        }

        Assert.False(await content.HasMoreAsync(CancellationToken.None));
        return batches;
    }

    private static SupplyContent Content(Stream stream, SupplyFormat format) =>
        new(stream, format, SupplyEncoding.Utf8, Layout, null, 100, new SupplySettings { LineBytes = 64 * 1024, BatchBytes = int.MaxValue });

    private static byte[] Body(SupplyFormat format, int count)
    {
        var features = Enumerable.Range(0, count).Select(i =>
            $$"""{"type":"Feature","properties":{"planningParcelNumber":"{{i}}","planName":"规划{{new string('划', i % 90)}}"},"geometry":{"type":"Point","coordinates":[114.{{i}},29.8]} }""");
        return Encoding.UTF8.GetBytes(format == SupplyFormat.GeoJson
            ? $$"""{"type":"FeatureCollection","features":[{{string.Join(" ,\n", features)}}]}"""
            : string.Concat(features.Select(feature => $"\u001E{feature}\n")));
    }

    private sealed class Pieces(byte[] body, int piece) : MemoryStream(body)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }

    /// <summary>A collection of a feature of so many bytes, and a small one.</summary>
    private sealed class LongFeature(long length) : MemoryStream
    {
        private static readonly byte[] Head = Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"planName":" """);
        private static readonly byte[] Tail = Encoding.UTF8.GetBytes(""" "},"geometry":null},{"type":"Feature","properties":{"planningParcelNumber":"1"},"geometry":null}]}""");
        private long _given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var piece = _given < Head.Length ? Head.AsMemory((int)_given) : _given >= length ? Tail.AsMemory((int)Math.Min(Tail.Length, _given - length)) : default;
            var given = (int)Math.Min(buffer.Length, piece.IsEmpty ? Math.Max(0, length - _given) : piece.Length);
            if (piece.IsEmpty)
            {
                buffer.Span[..given].Fill((byte)'x');
            }
            else
            {
                piece[..given].CopyTo(buffer);
            }

            _given += given;
            return ValueTask.FromResult(given);
        }
    }
}
