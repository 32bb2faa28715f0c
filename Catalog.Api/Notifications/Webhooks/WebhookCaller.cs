using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>
/// Calls webhooks. No redirect is followed, no body of an answer is read, and no proxy is asked. INVARIANT: whether an address may be
/// called is decided of the address that is connected to, so that no name can lead elsewhere in between.
/// </summary>
internal sealed class WebhookCaller : IDisposable
{
    private readonly AddressRules _rules;
    private readonly NotificationSettings _settings;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public WebhookCaller(AddressRules rules, NotificationSettings settings, TimeProvider time)
    {
        (_rules, _settings, _time) = (rules, settings, time);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = settings.CallTimeout,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 4096,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <param name="id">Known again by its receiver, however often it is sent.</param>
    public async Task<CallResult> CallAsync(Uri url, byte[] key, string id, byte[] body, string trace, CancellationToken cancellation)
    {
        using var request = Request(url, key, id, body, trace);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_settings.CallTimeout);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var status = (int)response.StatusCode;
            return new CallResult(
                response.IsSuccessStatusCode ? DeliveryOutcome.Delivered : response.StatusCode == HttpStatusCode.Gone ? DeliveryOutcome.Gone : DeliveryOutcome.Refused,
                status);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new CallResult(DeliveryOutcome.TimedOut, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException && !cancellation.IsCancellationRequested)
        {
            return new CallResult(exception.GetBaseException() is AddressForbiddenException ? DeliveryOutcome.AddressForbidden : DeliveryOutcome.NotReached, null);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(Uri url, byte[] key, string id, byte[] body, string trace)
    {
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Catalog", null));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(key, id, timestamp, body));
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-00");
        return request;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = addresses.Where(_rules.Allows).ToArray();
        if (allowed.Length == 0)
        {
            throw new AddressForbiddenException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
