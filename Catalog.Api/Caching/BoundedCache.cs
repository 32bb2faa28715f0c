using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Catalog.Api.Caching;

/// <summary>
/// A cache that holds at most twice its capacity: entries live in a young and an old generation; when the young one is
/// full it becomes the old one, and what was not asked for since is gone. A hit takes no lock.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<TKey, TValue> _young = new(comparer ?? EqualityComparer<TKey>.Default);
    private volatile ConcurrentDictionary<TKey, TValue> _old = new(comparer ?? EqualityComparer<TKey>.Default);
    private int _added;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.TryGetValue(key, out value))
        {
            return false;
        }

        Add(key, value);
        return true;
    }

    public void Add(TKey key, TValue value)
    {
        if (!_young.TryAdd(key, value) || Interlocked.Increment(ref _added) < capacity)
        {
            return;
        }

        lock (_turning)
        {
            if (_added >= capacity)
            {
                _old = _young;
                _young = new(comparer ?? EqualityComparer<TKey>.Default);
                _added = 0;
            }
        }
    }
}
