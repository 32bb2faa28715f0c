namespace Catalog.Api.Supply.Content;

/// <summary>
/// A body that is waited for as long as it comes. The server's own least rate is that of a whole body: who has sent much could then send
/// nothing for days, and keep others from supplying the register.
/// </summary>
/// <param name="patience">For so long is the body's next piece waited for; what is spent on other work does not count.</param>
internal sealed class PatientStream(Stream body, TimeSpan patience, TimeProvider time) : Stream
{
    /// <summary>So many bytes are a piece: fewer are next to nothing.</summary>
    private const int Piece = 8 * 1024;

    private TimeSpan _waited;
    private long _received;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="IOException">The body comes too slowly.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var begin = time.GetTimestamp();
        using var late = new CancellationTokenSource(patience > _waited ? patience - _waited : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        int read;
        try
        {
            read = await body.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The body comes too slowly.");
        }

        _waited += time.GetElapsedTime(begin);
        _received += read;
        if (_received >= Piece)
        {
            (_waited, _received) = (TimeSpan.Zero, 0);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
