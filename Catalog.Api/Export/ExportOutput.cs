using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Export;

/// <summary>
/// The body of an export as it is sent: digested, compressed where the client asks for it, in slices, each of which waits until the
/// client takes it. INVARIANT: nothing is kept for a client that does not, and no slice leaves when the export may not go on.
/// </summary>
internal sealed class ExportOutput(HttpContext http, ExportStanding standing, TimeSpan writeTimeout, TimeProvider time) : Stream
{
    public const string IdHeader = "Catalog-Export";

    private const string DigestTrailer = "Content-Digest";
    private const int SliceLength = 64 * 1024;

    private static readonly StringValues Vary = new([HeaderNames.Accept, HeaderNames.AcceptEncoding]);

    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _pending = new();
    private long _length;
    private Stream? _body;
    private bool _isCompressed;

    public override bool CanRead => false;

    /// <summary>Writers of files ask for the place; it goes forwards alone.</summary>
    public override bool CanSeek => true;

    public override bool CanWrite => true;

    /// <summary>How many bytes were written, before compression.</summary>
    public override long Length => _length + _pending.WrittenCount;

    public override long Position
    {
        get => Length;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>The SHA-256 of what was sent, before compression.</summary>
    public byte[] Digest() => _digest.GetCurrentHash();

    /// <summary>Begins the response: from here on there is no other answer.</summary>
    public Task OpenAsync(ExportPlan plan, string id, CancellationToken cancellation)
    {
        var response = http.Response;
        response.ContentType = ExportFormats.ContentType(plan.Format, plan.IsResumed);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = Vary;
        response.Headers.ContentDisposition = $"attachment; filename=\"{plan.Root.Read.Resource.TypeName}-{id}.{ExportFormats.NameOf(plan.Format)}\"";
        response.Headers[IdHeader] = id;
        response.Headers.Link = $"<{ExportRegistration.Address}/{id}>; rel=\"describedby\"";
        // Of proxies that would wait for more.
        response.Headers["X-Accel-Buffering"] = "no";
        _isCompressed = TakesGzip(http.Request);
        if (_isCompressed)
        {
            response.Headers.ContentEncoding = "gzip";
        }
        else if (response.SupportsTrailers())
        {
            response.DeclareTrailer(DigestTrailer);
        }

        // How slow a client may be is decided here.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        _body = _isCompressed ? new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true) : response.Body;
        return WithinAsync(response.StartAsync(cancellation), cancellation);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Keeps what a writer of files writes in between; the next asynchronous write sends it.</summary>
    public override void Write(ReadOnlySpan<byte> buffer) => _pending.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <exception cref="ExportStoppedException">The export may not go on.</exception>
    /// <exception cref="TimeoutException">The client does not take it.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        await SendAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
        // What is kept is sent asynchronously.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_pending.WrittenCount > 0)
        {
            var pending = _pending.WrittenSpan.ToArray();
            _pending.ResetWrittenCount();
            await SendAsync(pending, cancellationToken);
        }
    }

    /// <summary>Sends what is left; the response does not end with it.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        if (_isCompressed)
        {
            await WithinAsync(_body!.DisposeAsync().AsTask(), cancellation);
        }

        await WithinAsync(http.Response.Body.FlushAsync(cancellation), cancellation);
    }

    /// <summary>Ends the response as a whole one.</summary>
    public Task EndAsync(CancellationToken cancellation)
    {
        if (!_isCompressed && http.Response.SupportsTrailers())
        {
            http.Response.AppendTrailer(DigestTrailer, $"sha-256=:{Convert.ToBase64String(Digest())}:");
        }

        return WithinAsync(http.Response.CompleteAsync(), cancellation);
    }

    public override long Seek(long offset, SeekOrigin origin) => origin == SeekOrigin.Begin && offset == Length
        ? offset
        : throw new NotSupportedException("What is sent is sent.");

    public override void SetLength(long value) => throw new NotSupportedException("What is sent is sent.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("What is sent is not read again.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _digest.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        for (var start = 0; start < bytes.Length; start += SliceLength)
        {
            if (standing.Stop() is { } reason)
            {
                throw new ExportStoppedException(reason);
            }

            var slice = bytes.Slice(start, Math.Min(SliceLength, bytes.Length - start));
            _digest.AppendData(slice.Span);
            _length += slice.Length;
            var write = _body!.WriteAsync(slice, cancellation);
            if (!write.IsCompletedSuccessfully)
            {
                await WithinAsync(write.AsTask(), cancellation);
            }
        }
    }

    private Task WithinAsync(Task task, CancellationToken cancellation) => task.WaitAsync(writeTimeout, time, cancellation);
}
