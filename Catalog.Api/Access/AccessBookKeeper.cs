using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Access;

namespace Catalog.Api.Access;

/// <summary>
/// Keeps the snapshot that this node decides by, and follows the access book: its changes by polling its version, which the
/// catalogue's versions change too, the passing of periods by the clock.
/// </summary>
public sealed partial class AccessBookKeeper(
    CatalogDatabase database,
    AccessBookReader reader,
    ICatalogueSource catalogue,
    AccessBookSettings settings,
    TimeProvider time,
    ILogger<AccessBookKeeper> logger) : IHostedService, IAsyncDisposable
{
    private readonly AccessVersionProbe _probe = new(database);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _keeping = new();
    private readonly CancellationTokenSource _stopping = new();
    private volatile KeptSnapshot? _kept;
    private Task _following = Task.CompletedTask;
    private bool _isDisposed;

    /// <summary>
    /// The snapshot to decide by. INVARIANT: it holds now, and the database confirmed its book no longer than the outage limit ago.
    /// Take it once for an operation, and decide all of it by the same.
    /// </summary>
    /// <exception cref="AccessBookUnavailableException">There is no such snapshot.</exception>
    public AccessSnapshot Current => Find() ?? throw new AccessBookUnavailableException(settings.PollInterval);

    /// <summary>Whether <see cref="Current"/> has a snapshot to give.</summary>
    public bool IsAvailable => _kept is { } kept && time.GetElapsedTime(kept.ConfirmedAt) <= settings.OutageLimit;

    /// <summary>The last snapshot, however old: good for saying who a token is of, not for deciding anything.</summary>
    internal AccessSnapshot? LastRead => _kept?.Snapshot;

    /// <summary>The snapshot that <see cref="Current"/> gives; null where there is none.</summary>
    public AccessSnapshot? Find() => _kept is not { } kept || time.GetElapsedTime(kept.ConfirmedAt) > settings.OutageLimit
        ? null
        : kept.Holds(time.GetUtcNow(), catalogue.Current) ? kept.Snapshot : Renew();

    /// <summary>Sees to it that all changes committed before the call are in <see cref="Current"/>; a mutation awaits it before it answers.</summary>
    /// <exception cref="AccessBookUnavailableException">The database cannot be read.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await FollowOnceAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new AccessBookUnavailableException(settings.PollInterval, exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        _following = Task.Run(() => FollowAsync(_stopping.Token), CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _following.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // The container knows it twice: as itself and as a hosted service.
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        await StopAsync(CancellationToken.None);
        await _probe.DisposeAsync();
        _turn.Dispose();
        _stopping.Dispose();
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(settings.PollInterval, time);
        var isAway = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                try
                {
                    await RefreshAsync(stopping);
                    if (isAway)
                    {
                        LogBack();
                    }

                    isAway = false;
                }
                catch (AccessBookUnavailableException exception)
                {
                    // Said once for an outage, not twice a second.
                    if (!isAway)
                    {
                        LogAway(exception.InnerException, settings.OutageLimit);
                    }

                    isAway = true;
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task FollowOnceAsync(CancellationToken cancellationToken)
    {
        // Taken before the reading: what is read is at least as new.
        var confirmedAt = time.GetTimestamp();
        var version = await _probe.ReadAsync(cancellationToken);
        var isKnown = _kept?.Snapshot.Book.Version == version;
        if (!isKnown)
        {
            // A version of the catalogue that is published changes the book, too; its items are decided by from then on.
            await catalogue.FollowAsync(cancellationToken);
        }

        var current = catalogue.Current;
        var book = isKnown ? null : await reader.ReadAsync(current, cancellationToken);
        lock (_keeping)
        {
            // What the version in force has closed is not known to a program that cannot read it: its book is not confirmed.
            var confirmed = catalogue.IsBehind && _kept is { } last ? last.ConfirmedAt : confirmedAt;
            _kept = book is null
                ? _kept! with { ConfirmedAt = confirmed }
                : new KeptSnapshot(AccessSnapshot.Create(book, time.GetUtcNow()), current, confirmed);
        }
    }

    private AccessSnapshot Renew()
    {
        lock (_keeping)
        {
            var (kept, now, current) = (_kept!, time.GetUtcNow(), catalogue.Current);
            if (kept.Holds(now, current))
            {
                return kept.Snapshot;
            }

            var book = ReferenceEquals(kept.Catalogue, current)
                ? kept.Snapshot.Book
                : kept.Snapshot.Book with { Items = SharedItems.Of(current, kept.Snapshot.Book.Departments) };
            _kept = kept with { Snapshot = AccessSnapshot.Create(book, now), Catalogue = current };
            return _kept.Snapshot;
        }
    }

    [LoggerMessage(
        EventName = "ACCESS_BOOK_AWAY",
        Level = LogLevel.Error,
        Message = "The access book cannot be read; decisions rest on the last one for at most {Limit}")]
    private partial void LogAway(Exception? exception, TimeSpan limit);

    [LoggerMessage(EventName = "ACCESS_BOOK_BACK", Level = LogLevel.Information, Message = "The access book can be read again")]
    private partial void LogBack();
}
