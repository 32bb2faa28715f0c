namespace Catalog.Api.Auditing;

/// <summary>Entries that wait to be written: many threads add, one takes all that wait.</summary>
internal sealed class EntryQueue
{
    private readonly object _gate = new();
    private List<PendingEntry> _waiting = [];
    private bool _isIdle;
    private bool _isStopped;
    private Exception? _outage;
    private long _refused;

    /// <summary>Whether entries are taken: none are while they cannot be written.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_gate)
            {
                return _outage is null && !_isStopped;
            }
        }
    }

    /// <summary>Whether entries are taken; what asks while they are not counts as refused.</summary>
    public bool TryAdmit()
    {
        lock (_gate)
        {
            var isOpen = _outage is null && !_isStopped;
            _refused += isOpen ? 0 : 1;
            return isOpen;
        }
    }

    /// <summary>Adds an entry; false, and the cause, where none are taken.</summary>
    public bool TryAdd(PendingEntry entry, out Exception? cause)
    {
        lock (_gate)
        {
            cause = _outage;
            if (_isStopped || cause is not null)
            {
                _refused++;
                return false;
            }

            _waiting.Add(entry);
            if (_isIdle)
            {
                _isIdle = false;
                Monitor.Pulse(_gate);
            }

            return true;
        }
    }

    /// <summary>Waits until there are entries, and takes all; an empty list when the time is over.</summary>
    /// <param name="taken">What was taken before, which is used again.</param>
    /// <returns>False once the queue is stopped and empty.</returns>
    public bool TryTake(ref List<PendingEntry> taken, TimeSpan atMost)
    {
        taken.Clear();
        lock (_gate)
        {
            if (_waiting.Count == 0 && !_isStopped)
            {
                _isIdle = true;
                Monitor.Wait(_gate, atMost);
                _isIdle = false;
            }

            (taken, _waiting) = (_waiting, taken);
            return taken.Count > 0 || !_isStopped;
        }
    }

    /// <summary>Takes no entries any more because of a failure; fails those that wait.</summary>
    public void Refuse(Exception cause)
    {
        List<PendingEntry> failed;
        lock (_gate)
        {
            _outage = cause;
            _refused += _waiting.Count;
            (failed, _waiting) = (_waiting, []);
        }

        failed.ForEach(entry => ThreadPool.UnsafeQueueUserWorkItem(refused => refused.Fail(cause), entry, preferLocal: false));
    }

    /// <summary>How many entries were refused since the failure.</summary>
    public long Refused
    {
        get
        {
            lock (_gate)
            {
                return _refused;
            }
        }
    }

    public void Count(long refused)
    {
        lock (_gate)
        {
            _refused += refused;
        }
    }

    /// <summary>Takes entries again.</summary>
    /// <param name="told">How many of the refused an entry tells of; it is for the next one to tell of the others.</param>
    public void Resume(long told)
    {
        lock (_gate)
        {
            _outage = null;
            _refused -= told;
        }
    }

    /// <summary>Waits as long, or until it is stopped: whether it is.</summary>
    public bool WaitForStop(TimeSpan atMost)
    {
        lock (_gate)
        {
            return _isStopped || (Monitor.Wait(_gate, atMost) && _isStopped);
        }
    }

    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }
}
