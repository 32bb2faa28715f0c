using Catalog.Tests.Databases;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>Leads exchanges with a server through what is planted.</summary>
internal sealed class PlantedHandler(Bed bed, ServerDatabases databases) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        bed.Plant?.Exchange is { } exchange
            ? exchange(new PlantedExchange(request, databases, sent => base.SendAsync(sent, cancellationToken)))
            : base.SendAsync(request, cancellationToken);
}
