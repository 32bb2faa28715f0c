using System.Collections.Frozen;

namespace Catalog.Domain.Access;

/// <summary>Things by a key that is to be unique; it knows the keys that are not.</summary>
internal sealed class UniqueIndex<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly FrozenDictionary<TKey, TValue> _values;
    private readonly FrozenSet<TKey> _repeated;

    public UniqueIndex(IReadOnlyList<TValue> values, Func<TValue, TKey> key)
    {
        _values = values.DistinctBy(key).ToFrozenDictionary(key);
        _repeated = RepeatedKeys.Of(values, key);
    }

    /// <summary>The first thing of that key.</summary>
    public TValue? Find(TKey key) => _values.GetValueOrDefault(key);

    public bool IsRepeated(TKey key) => _repeated.Contains(key);
}
