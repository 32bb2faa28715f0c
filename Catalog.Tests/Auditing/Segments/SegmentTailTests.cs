using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Segments;

public sealed class SegmentTailTests : IDisposable
{
    private readonly WrittenChain _chain = new();
    private readonly Segment _segment;

    public SegmentTailTests() => _segment = _chain.Folder.Starting(1);

    public void Dispose() => _chain.Dispose();

    [Fact]
    public void Tail_Should_BeTheLastEntry_When_TheSegmentIsWhole()
    {
        var end = _chain.Append(_segment, EntryKind.SegmentOpened, EntryKind.OperationAnswered, EntryKind.HeadSigned)[^1];

        Assert.Equal(new SegmentTail(3, EntryHash.Parse(_chain.Hash), end, end, IsClosed: false, HasHeadBehind: false), SegmentTail.Find(_segment));
    }

    [Fact]
    public void Tail_Should_BeClosed_When_TheLastEntryClosesTheSegment()
    {
        _chain.Append(_segment, EntryKind.SegmentOpened, EntryKind.SegmentClosed);
        Assert.True(SegmentTail.Find(_segment).IsClosed);

        _chain.Append(_segment, EntryKind.OperationAnswered);
        Assert.False(SegmentTail.Find(_segment).IsClosed);
    }

    [Fact]
    public void Tail_Should_BeTheLastWholeLine_When_CutAtAnyByte()
    {
        var ends = _chain.Append(_segment, EntryKind.SegmentOpened, EntryKind.OperationAnswered, EntryKind.OperationRejected, EntryKind.OperationFailed);
        var bytes = File.ReadAllBytes(_segment.Path);

        for (var length = 0; length <= bytes.Length; length++)
        {
            File.WriteAllBytes(_segment.Path, bytes[..length]);
            var whole = ends.Count(end => end <= length);

            var tail = SegmentTail.Find(_segment);

            Assert.Equal((whole, whole == 0 ? 0 : ends[whole - 1], length), (tail.Number, tail.Length, tail.FileLength));
            Assert.Equal((length > tail.Length, whole == 0, false), (tail.IsTorn, tail.Hash is null, tail.HasHeadBehind));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4_096)]
    [InlineData(1_000_000)]
    public void Tail_Should_BeTheLastEntry_When_ZerosFollow(int zeros)
    {
        var end = _chain.Append(_segment, EntryKind.SegmentOpened, EntryKind.OperationAnswered)[^1];
        Append(new byte[zeros]);

        var tail = SegmentTail.Find(_segment);

        Assert.Equal((2, end, end + zeros), (tail.Number, tail.Length, tail.FileLength));
    }

    [Theory]
    [InlineData(EntryKind.OperationFailed, false)]
    [InlineData(EntryKind.HeadSigned, true)]
    [InlineData(EntryKind.SegmentClosed, true)]
    public void Tail_Should_EndBeforeTheBreak_When_AnyByteBeforeItIsOther(EntryKind last, bool hasHeadBehind)
    {
        var ends = _chain.Append(_segment, EntryKind.SegmentOpened, EntryKind.OperationAnswered, EntryKind.OperationRejected, last);
        var bytes = File.ReadAllBytes(_segment.Path);
        for (var changed = ends[0]; changed < ends[1]; changed++)
        {
            var other = bytes.ToArray();
            other[changed] ^= 1;
            File.WriteAllBytes(_segment.Path, other);

            var tail = SegmentTail.Find(_segment);

            // The line itself may still be one; its successor no longer names it.
            Assert.InRange(tail.Number, 1, 2);
            Assert.True(tail.IsTorn);
            Assert.Equal(hasHeadBehind, tail.HasHeadBehind);
        }
    }

    [Fact]
    public void Tail_Should_EndBeforeTheGap_When_ALineIsMissing()
    {
        var end = _chain.Append(_segment, EntryKind.SegmentOpened, EntryKind.OperationAnswered)[^1];
        _chain.Line(EntryKind.OperationAnswered);
        _chain.Append(_segment, EntryKind.OperationAnswered);

        Assert.Equal((2, end), (SegmentTail.Find(_segment).Number, SegmentTail.Find(_segment).Length));
    }

    [Fact]
    public void Tail_Should_BeNothing_When_TheFirstLineIsOfAnotherNumber()
    {
        var second = _chain.Folder.Starting(2);
        _chain.Append(second, EntryKind.SegmentOpened);

        Assert.Equal((1, 0, null), (SegmentTail.Find(second).Number, SegmentTail.Find(second).Length, SegmentTail.Find(second).Hash));
    }

    [Fact]
    public void TornTail_Should_KeepEachCut_When_ThereAreMany()
    {
        _chain.Append(_segment, EntryKind.SegmentOpened);
        var end = new FileInfo(_segment.Path).Length;
        Append([1, 2, 3]);

        Assert.Equal([1, 2, 3], TornTail.Keep(_segment, end));
        Assert.Equal([2, 3], TornTail.Keep(_segment, end + 1));
        Assert.Equal([1, 2, 3, 2, 3], File.ReadAllBytes(_segment.TornPath));
        Assert.Equal(end + 3, new FileInfo(_segment.Path).Length);
    }

    private void Append(byte[] bytes)
    {
        using var file = new FileStream(_segment.Path, FileMode.Append);
        file.Write(bytes);
    }
}
