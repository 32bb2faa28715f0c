using System.Collections.Frozen;

namespace Catalog.Domain.Access;

/// <summary>Finds the keys that more than one thing has, although each is to have its own.</summary>
internal static class RepeatedKeys
{
    public static FrozenSet<TKey> Of<TValue, TKey>(IReadOnlyList<TValue> values, Func<TValue, TKey> key)
    {
        var seen = new HashSet<TKey>(values.Count);
        return values.Select(key).Where(each => !seen.Add(each)).ToFrozenSet();
    }
}
