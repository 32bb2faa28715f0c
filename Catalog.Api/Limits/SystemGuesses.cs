namespace Catalog.Api.Limits;

/// <summary>What one system tried, by subject.</summary>
internal sealed class SystemGuesses(int tries, TimeSpan window, int maxSubjects, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SubjectGuesses> _subjects = new(StringComparer.Ordinal);

    /// <summary>When the first of the subjects may be forgotten; before, there is no use in looking.</summary>
    private TimeSpan _firstFree = TimeSpan.MaxValue;

    public TimeSpan? Take(string subject)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(0);
            if (!_subjects.TryGetValue(subject, out var guesses))
            {
                if (_subjects.Count >= maxSubjects && !Forget(now))
                {
                    return _firstFree - now;
                }

                _subjects.Add(subject, guesses = new SubjectGuesses(tries));
            }

            var wait = guesses.Take(now, window);
            _firstFree = _subjects.Count == 1 || guesses.Last + window < _firstFree ? guesses.Last + window : _firstFree;
            return wait;
        }
    }

    /// <summary>Drops the subjects whose tries count no more.</summary>
    /// <returns>Whether there is room now.</returns>
    private bool Forget(TimeSpan now)
    {
        if (now < _firstFree)
        {
            return false;
        }

        _firstFree = TimeSpan.MaxValue;
        foreach (var (subject, guesses) in _subjects)
        {
            if (guesses.Last + window <= now)
            {
                _subjects.Remove(subject);
            }
            else if (guesses.Last + window < _firstFree)
            {
                _firstFree = guesses.Last + window;
            }
        }

        return _subjects.Count < maxSubjects;
    }
}
