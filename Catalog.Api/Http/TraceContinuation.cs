using System.Diagnostics;

namespace Catalog.Api.Http;

/// <summary>
/// Has requests continue the trace that their traceparent names; what is no trace context is ignored. A request without one costs
/// nothing. INVARIANT: activities get no tags from here, so that none tells what was asked.
/// </summary>
internal sealed class TraceContinuation : IHostedService, IDisposable
{
    private const string Server = "Microsoft.AspNetCore";

    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name == Server,
        Sample = (ref ActivityCreationOptions<ActivityContext> request) =>
            request.Parent.TraceId == default ? ActivitySamplingResult.None : ActivitySamplingResult.PropagationData,
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ActivitySource.AddActivityListener(_listener);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();
}
