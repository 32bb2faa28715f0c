namespace Catalog.Tests.Journeys;

/// <summary>A second node, for the length of a test.</summary>
internal sealed class DisposableServer(CatalogServer server) : IAsyncDisposable
{
    public CatalogServer Server => server;

    public ValueTask DisposeAsync() => new(server.DisposeAsync());
}
