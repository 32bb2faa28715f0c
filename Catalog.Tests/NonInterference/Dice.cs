namespace Catalog.Tests.NonInterference;

/// <summary>Random choices that a seed fixes, so that a case can be made again.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>From the first to the last, both included.</summary>
    public int Between(int first, int last) => _random.Next(first, last + 1);

    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Some of them in any order, so many at most.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> choices, int most)
    {
        var all = choices.ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(most, all.Length)];
    }

}
