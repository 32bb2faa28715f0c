using Catalog.Tests.Journeys;

namespace Catalog.Tests.Drafts;

/// <summary>A server whose drafts are not published, so that tests can share it.</summary>
public sealed class DraftServer : IAsyncLifetime
{
    public CatalogServer Server { get; } = new();

    public Task InitializeAsync() => Server.InitializeAsync();

    public Task DisposeAsync() => Server.DisposeAsync();
}
