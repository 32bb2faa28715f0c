using System.Buffers;
using System.IO.Pipelines;
using System.Text.Unicode;
using Catalog.Api.Errors;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Http;

/// <summary>Reads requests, from the body of a POST or the address of a GET.</summary>
internal sealed class RequestReader(HttpSettings settings, RequestAddress address, RequestJson json)
{
    /// <returns>The request, or what is wrong with it.</returns>
    public ValueTask<(RequestParameters? Request, RequestError? Error)> ReadAsync(HttpRequest http, CancellationToken cancellation) =>
        HttpMethods.IsPost(http.Method) ? ReadBodyAsync(http, cancellation) : new(address.Read(http.Query));

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private async ValueTask<(RequestParameters?, RequestError?)> ReadBodyAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (http.ContentType is not "application/json" && !IsJson(http.ContentType))
        {
            return (null, RequestErrors.MediaTypeUnsupported());
        }

        if (http.ContentLength > settings.MaxRequestBytes)
        {
            return (null, RequestErrors.BodyTooLarge(settings.MaxRequestBytes));
        }

        if (RequestBody.Open(http, out var refusal) is not { } body)
        {
            return (null, refusal);
        }

        try
        {
            return await ReadAsync(body, cancellation);
        }
        catch (Exception exception) when (RequestBody.IsCorrupt(exception, http))
        {
            return (null, RequestErrors.ContentEncodingInvalid());
        }
        finally
        {
            if (body != http.BodyReader)
            {
                await body.CompleteAsync();
            }
        }
    }

    private async ValueTask<(RequestParameters?, RequestError?)> ReadAsync(PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            // INVARIANT: the limit is on what was decompressed, and hardly more than that is ever in memory.
            var read = await body.ReadAsync(cancellation);
            if (read.Buffer.Length > settings.MaxRequestBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, RequestErrors.BodyTooLarge(settings.MaxRequestBytes));
            }

            if (read.IsCompleted)
            {
                var result = Read(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return result;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private (RequestParameters?, RequestError?) Read(ReadOnlySequence<byte> body)
    {
        var bytes = body.IsSingleSegment ? body.First : body.ToArray();
        return Utf8.IsValid(bytes.Span) ? json.ReadBody(bytes) : (null, RequestErrors.BodyNotUtf8());
    }
}
