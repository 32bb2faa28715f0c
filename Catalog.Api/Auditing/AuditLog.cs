using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>
/// The record of this node's audit. Entries go to a queue; one thread writes whatever waits there and brings it to the disk at once,
/// so that as many entries share one wait for the disk as came while it waited for the one before.
/// </summary>
internal sealed partial class AuditLog : IAsyncDisposable
{
    private readonly AuditSettings _settings;
    private readonly SegmentFolder _folder;
    private readonly string _keyPath;
    private readonly TimeProvider _time;
    private readonly ILogger<AuditLog> _logger;
    private readonly EntryQueue _queue = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IChainWitness? _witness;
    private volatile Chain? _chain;
    private int _isStarted;

    /// <param name="path">The folder of all nodes' segments.</param>
    /// <param name="node">Whose chain this is.</param>
    /// <param name="witness">Is asked how far the chain went before it is taken up.</param>
    public AuditLog(AuditSettings settings, string path, NodeName node, TimeProvider time, ILogger<AuditLog> logger, IChainWitness? witness = null)
    {
        _witness = witness;
        _settings = settings;
        _folder = SegmentFolder.Of(path, node);
        _keyPath = settings.KeyPath is { } key ? Path.GetFullPath(key, path) : Path.Combine(_folder.Path, "key.pem");
        _time = time;
        _logger = logger;
    }

    /// <summary>Whether entries can be written, as far as is known.</summary>
    public bool IsAvailable => !_settings.Enabled || _queue.IsOpen;

    public SegmentFolder Folder => _folder;

    /// <summary>The number of the last entry that is on the disk; null before the chain is opened, and where none is written.</summary>
    public long? LastDurable => _chain?.Number;

    /// <summary>Whether a request may be worked on: one whose answer could not leave is refused at once, and counted.</summary>
    public bool TryAdmit() => !_settings.Enabled || _queue.TryAdmit();

    /// <summary>Opens the chain, which else happens with the first entry.</summary>
    /// <exception cref="IOException">Its files cannot be read or written, or another process writes them.</exception>
    /// <exception cref="UnauthorizedAccessException">Its files cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The chain is broken.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key's file holds no key.</exception>
    public Task OpenAsync()
    {
        if (!_settings.Enabled)
        {
            LogOff();
            return Task.CompletedTask;
        }

        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
        {
            new Thread(Run) { Name = "audit", IsBackground = true }.Start();
        }

        return _opened.Task;
    }

    /// <summary>Opens the chain where it is not open yet.</summary>
    /// <exception cref="AuditUnavailableException">It cannot be opened.</exception>
    public async ValueTask ReadyAsync()
    {
        if (!_settings.Enabled || _opened.Task.IsCompletedSuccessfully)
        {
            return;
        }

        try
        {
            await OpenAsync();
        }
        catch (Exception exception)
        {
            throw new AuditUnavailableException(exception);
        }
    }

    /// <summary>Appends an entry, and returns its number when it is on the disk.</summary>
    /// <exception cref="AuditUnavailableException">It cannot be written.</exception>
    public ValueTask<long> AppendAsync(AuditEntry entry)
    {
        if (!_settings.Enabled)
        {
            return new(0);
        }

        if (!_opened.Task.IsCompletedSuccessfully)
        {
            return OpenAndAppendAsync(entry);
        }

        var pending = new PendingEntry(entry);
        return _queue.TryAdd(pending, out var cause) ? new(pending.Durable) : throw new AuditUnavailableException(cause);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Stop();
        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
        {
            _opened.SetException(new ObjectDisposedException(nameof(AuditLog)));
            _ended.SetResult();
        }

        await _ended.Task;
    }

    private async ValueTask<long> OpenAndAppendAsync(AuditEntry entry)
    {
        await ReadyAsync();
        return await AppendAsync(entry);
    }

    private void Run()
    {
        try
        {
            using var own = OwnChain.Begin(_folder, _keyPath, (long)_settings.SegmentMegabytes << 20, _time, Lock, _witness);
            _chain = own.Chain;
            _opened.SetResult();
            Write(own);
        }
        catch (Exception exception) when (!_opened.Task.IsCompleted)
        {
            _queue.Refuse(exception);
            _opened.SetException(exception);
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private FileStream Lock(TimeSpan atMost) => NodeLock.Take(_folder, atMost, _time, _queue.WaitForStop);

    private void Write(OwnChain own)
    {
        var chain = own.Chain;
        var entries = new List<PendingEntry>();
        var lastHead = _time.GetTimestamp();
        DateTimeOffset? outage = null;
        while (_queue.TryTake(ref entries, outage is null ? _settings.HeadInterval : _settings.RetryInterval))
        {
            try
            {
                if (outage is { } since)
                {
                    var refused = _queue.Refused;
                    own.Resume(since, refused);
                    outage = null;
                    _queue.Resume(refused);
                    LogResumed(since);
                }

                if (entries.Count > 0)
                {
                    Append(chain, entries);
                }

                if (chain.IsFull)
                {
                    chain.Close();
                    chain.Open();
                    lastHead = _time.GetTimestamp();
                }
                else if (chain.Signed < chain.Number && _time.GetElapsedTime(lastHead) >= _settings.HeadInterval)
                {
                    chain.SignHead();
                    lastHead = _time.GetTimestamp();
                }
            }
            catch (Exception exception)
            {
                // INVARIANT: whatever went wrong, nobody is told that an entry is written of which that is not known.
                outage = Fail(exception, entries, outage);
            }
        }

        End(chain, outage);
    }

    private static void Append(Chain chain, List<PendingEntry> entries)
    {
        while (entries.Count > 0)
        {
            var (first, count) = chain.Append(entries);
            DurableSlice.Complete([.. entries.Take(count)], first);
            entries.RemoveRange(0, count);
        }
    }

    private DateTimeOffset Fail(Exception exception, List<PendingEntry> entries, DateTimeOffset? outage)
    {
        _queue.Refuse(exception);
        _queue.Count(entries.Count);
        entries.ForEach(entry => ThreadPool.UnsafeQueueUserWorkItem(failed => failed.Fail(exception), entry, preferLocal: false));
        entries.Clear();
        if (outage is null)
        {
            LogAway(new AuditFailure(exception));
        }

        return outage ?? _time.GetUtcNow();
    }

    private void End(Chain chain, DateTimeOffset? outage)
    {
        try
        {
            if (outage is null)
            {
                chain.Close();
            }
        }
        catch (Exception exception)
        {
            // Nobody waits any more, and the next start closes it.
            LogAway(new AuditFailure(exception));
        }
    }

    [LoggerMessage(EventName = "AUDIT_AWAY", Level = LogLevel.Critical, Message = "The audit cannot be written, so nothing is answered: {Failure}")]
    private partial void LogAway(AuditFailure failure);

    [LoggerMessage(EventName = "AUDIT_BACK", Level = LogLevel.Warning, Message = "The audit can be written again; it could not since {Since}")]
    private partial void LogResumed(DateTimeOffset since);

    [LoggerMessage(EventName = "AUDIT_OFF", Level = LogLevel.Warning, Message = "The audit is switched off: operations leave no trace. This is for measuring alone")]
    private partial void LogOff();
}
