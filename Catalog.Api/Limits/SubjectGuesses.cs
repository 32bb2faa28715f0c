namespace Catalog.Api.Limits;

/// <summary>When the last tries on one subject were, in a ring: the oldest is the next to be written over.</summary>
internal sealed class SubjectGuesses(int tries)
{
    private readonly TimeSpan[] _moments = new TimeSpan[tries];
    private int _count;
    private int _oldest;

    /// <summary>When the last try was.</summary>
    public TimeSpan Last { get; private set; }

    /// <returns>Null where the try is counted; otherwise how long until the oldest counts no more.</returns>
    public TimeSpan? Take(TimeSpan now, TimeSpan window)
    {
        if (_count == _moments.Length && _moments[_oldest] + window > now)
        {
            return _moments[_oldest] + window - now;
        }

        _moments[_oldest] = Last = now;
        _oldest = (_oldest + 1) % _moments.Length;
        _count = Math.Min(_count + 1, _moments.Length);
        return null;
    }
}
