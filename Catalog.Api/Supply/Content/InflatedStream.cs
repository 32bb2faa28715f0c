using System.Buffers.Binary;
using System.IO.Compression;

namespace Catalog.Api.Supply.Content;

/// <summary>A body in gzip as its content. INVARIANT: a small body is no way to a content of any size.</summary>
internal sealed class InflatedStream : Stream
{
    /// <summary>Up to this size a content may be compressed as well as it can.</summary>
    private const long FreeLength = 64L * 1024 * 1024;

    private readonly CountedStream _body;
    private readonly GZipStream _content;
    private readonly int _maxRatio;
    private long _length;

    /// <param name="maxRatio">So many times as long as the body is the content at most.</param>
    public InflatedStream(Stream body, int maxRatio)
    {
        _body = new CountedStream(body);
        _content = new GZipStream(_body, CompressionMode.Decompress);
        _maxRatio = maxRatio;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="ContentRatioException">The content is out of all proportion to the body.</exception>
    /// <exception cref="InvalidDataException">The body is not gzip, or breaks off.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _content.ReadAsync(buffer, cancellationToken);
        _length += read;
        if (read == 0 && buffer.Length > 0 && !_body.EndsAfter(_length))
        {
            // .NET's decompressor takes a body that breaks off for one that ends.
            throw new InvalidDataException("The body breaks off.");
        }

        return _length <= FreeLength || _length / _maxRatio <= _body.Count ? read : throw new ContentRatioException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Counts what is read of the body.</summary>
    private sealed class CountedStream(Stream body) : Stream
    {
        /// <summary>Of a header, a content of nothing, and a trailer.</summary>
        private const int MinLength = 20;

        private readonly byte[] _trailer = new byte[8];

        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await body.ReadAsync(buffer, cancellationToken);
            Keep(buffer.Span[..read]);
            return read;
        }

        /// <summary>Whether the body ends as one does whose one member has so many bytes. Source: RFC 1952, section 2.3.1.</summary>
        public bool EndsAfter(long length) =>
            Count >= MinLength && BinaryPrimitives.ReadUInt32LittleEndian(_trailer.AsSpan(sizeof(uint))) == unchecked((uint)length);

        private void Keep(ReadOnlySpan<byte> bytes)
        {
            Count += bytes.Length;
            var fresh = bytes[Math.Max(0, bytes.Length - _trailer.Length)..];
            _trailer.AsSpan(fresh.Length).CopyTo(_trailer);
            fresh.CopyTo(_trailer.AsSpan(_trailer.Length - fresh.Length));
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
