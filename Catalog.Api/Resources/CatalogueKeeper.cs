using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Resources;

/// <summary>
/// Keeps the version of the catalogue that is served, and follows what is published: every version is a change of the access book,
/// whose keeper asks it to. Who began on a version holds it to the end.
/// </summary>
internal sealed partial class CatalogueKeeper(
    CatalogDatabase database, RecordStore records, SecretStore secrets, IServiceProvider services, ILogger<CatalogueKeeper> logger) : ICatalogueSource
{
    private const int CursorSecretLength = 32;

    private volatile ServedCatalogue? _served;
    private volatile PreparedVersion? _prepared;
    private byte[] _secret = [];
    private int _unreadable;

    /// <exception cref="InvalidOperationException">Nothing was published before requests were taken.</exception>
    public ServedCatalogue Served => _served ?? throw new InvalidOperationException("No catalogue is served yet.");

    public CatalogueVersion Current => Served.Version;

    public bool IsBehind => Volatile.Read(ref _unreadable) > Current.Number;

    /// <summary>Publishes what the definition files say, where they say something new, and serves the version in force.</summary>
    /// <exception cref="CatalogueUnreadableException">This program cannot read the version in force.</exception>
    public async Task<PublicationOutcome> StartAsync(string folder, TimeProvider time, Actor actor, CancellationToken cancellation)
    {
        var outcome = await new CataloguePublication(database, records, time, actor).PublishAsync(folder, cancellation);
        if (outcome.Served is not null)
        {
            _secret = await secrets.ReadOrMakeAsync("cursor", CursorSecretLength, cancellation);
            _served = Serve(outcome.Served);
        }

        return outcome;
    }

    /// <summary>Makes ready what is about to be published: what cannot be served fails here, before anything is committed.</summary>
    /// <param name="hash">The hash of its files as it will be stored.</param>
    public void Prepare(PublishedCatalogue next, string hash) => _prepared = new PreparedVersion(hash, Serve(next));

    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = database.CreateContext();
            var number = await context.CatalogueVersions.MaxAsync(version => version.Number, cancellationToken);
            if (number == Current.Number || number == _unreadable)
            {
                return;
            }

            var row = await context.CatalogueVersions.AsNoTracking().SingleAsync(version => version.Number == number, cancellationToken);
            _served = _prepared is { } prepared && prepared.Hash == row.Sha256 && prepared.Served.Version.Number == number
                ? prepared.Served
                : Serve(PublishedCatalogue.Read(row));
            _prepared = null;
        }
        catch (CatalogueUnreadableException exception)
        {
            // Said once: a version stays as it was published, and this program knows what it knows.
            Volatile.Write(ref _unreadable, exception.Number);
            LogUnreadable(exception, Current.Number);
        }
    }

    private ServedCatalogue Serve(PublishedCatalogue published) => new(published, services, records.Dialect, _secret);

    [LoggerMessage(
        EventName = CatalogueUnreadableException.Code,
        Level = LogLevel.Critical,
        Message = "The catalogue's version in force cannot be read by this program, which serves version {Number} and is not ready any more")]
    private partial void LogUnreadable(Exception exception, int number);

    private sealed record PreparedVersion(string Hash, ServedCatalogue Served);
}
