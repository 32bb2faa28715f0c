namespace Catalog.Api.Samples;

/// <summary>Values that are drawn in proportion to their weights.</summary>
internal sealed class SampleWeights<T>
{
    private readonly T[] _values;
    private readonly int[] _ends;

    public SampleWeights(params IEnumerable<(T Value, int Weight)> weighted)
    {
        var pairs = weighted.ToList();
        _values = [.. pairs.Select(pair => pair.Value)];
        _ends = new int[_values.Length];
        var end = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            end += pairs[i].Weight;
            _ends[i] = end;
        }
    }

    public T Pick(SampleRandom random) => At(random.Next());

    /// <summary>The value that a point of the whole range of numbers falls on.</summary>
    public T At(ulong point)
    {
        var found = Array.BinarySearch(_ends, (int)Math.BigMul(point, (ulong)_ends[^1], out _) + 1);
        return _values[found < 0 ? ~found : found];
    }
}
