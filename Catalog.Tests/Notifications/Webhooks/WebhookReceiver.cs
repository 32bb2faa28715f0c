using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Notifications.Webhooks;

/// <summary>A steward's system that takes notifications, on a real address.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedCall> _calls = new();

    private WebhookReceiver(WebApplication application) => _application = application;

    public string Url => $"{_application.Urls.Single()}/hook";

    /// <summary>What it answers with.</summary>
    public Func<HttpResponse, ReceivedCall, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<ReceivedCall> Calls => [.. _calls];

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(builder.Build());
        receiver._application.Run(receiver.TakeAsync);
        await receiver._application.StartAsync();
        return receiver;
    }

    /// <summary>Waits until there were so many calls, and returns them.</summary>
    public async Task<IReadOnlyList<ReceivedCall>> WaitAsync(int count, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        while (_calls.Count < count)
        {
            await Task.Delay(20, limit.Token);
        }

        return Calls;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var call = new ReceivedCall(http.Request.Path, http.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), body.ToArray());
        _calls.Enqueue(call);
        await Answer(http.Response, call);
    }
}
