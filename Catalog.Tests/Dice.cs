namespace Catalog.Tests;

/// <summary>Random choices that a seed fixes, so that a case can be made again.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>From the first to the last, both included.</summary>
    public int Between(int first, int last) => _random.Next(first, last + 1);

    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>From one to so many of them, in any order.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> choices, int most)
    {
        var all = choices.ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(Between(1, Math.Max(most, 1)), all.Length)];
    }

    /// <summary>So many of them in any order; all where there are not as many.</summary>
    public IReadOnlyList<T> Pick<T>(IEnumerable<T> choices, int count)
    {
        var all = choices.ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }
}
