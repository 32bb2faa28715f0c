using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Keeps the version of the catalogue that is served.</summary>
internal sealed class CatalogueKeeper(CatalogDatabase database, RecordStore records, SecretStore secrets, IServiceProvider services) : ICatalogueSource
{
    private const int CursorSecretLength = 32;

    private volatile ServedCatalogue? _served;

    /// <exception cref="InvalidOperationException">Nothing was published before requests were taken.</exception>
    public ServedCatalogue Served => _served ?? throw new InvalidOperationException("No catalogue is served yet.");

    public CatalogueVersion Current => Served.Version;

    /// <summary>Publishes what the definition files say, where they say something new, and serves the version in force.</summary>
    public async Task<PublicationOutcome> StartAsync(string folder, TimeProvider time, Actor actor, CancellationToken cancellation)
    {
        var outcome = await new CataloguePublication(database, records, time, actor).PublishAsync(folder, cancellation);
        if (outcome.InForce is not null)
        {
            var secret = await secrets.ReadOrMakeAsync("cursor", CursorSecretLength, cancellation);
            _served = new ServedCatalogue(outcome.InForce, services, records.Dialect, secret);
        }

        return outcome;
    }
}
