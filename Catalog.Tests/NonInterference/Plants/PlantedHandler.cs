namespace Catalog.Tests.NonInterference.Plants;

/// <summary>Leads exchanges with a server through what is planted.</summary>
internal sealed class PlantedHandler(Bed bed, string database) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        bed.Plant?.Exchange is { } exchange
            ? exchange(new PlantedExchange(request, database, sent => base.SendAsync(sent, cancellationToken)))
            : base.SendAsync(request, cancellationToken);
}
