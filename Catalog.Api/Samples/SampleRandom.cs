namespace Catalog.Api.Samples;

/// <summary>
/// A stream of random numbers of its own for every subject and register, so that no subject depends on another.
/// Source: SplitMix64 (Steele, Lea, Flood 2014); unlike the platform's generator it never changes.
/// </summary>
internal sealed class SampleRandom
{
    private ulong _state;

    private SampleRandom(ulong state) => _state = state;

    public static SampleRandom For(ulong seed, string stream, long index) => new(Hash(seed, stream, index));

    /// <summary>A number that is fixed for its arguments.</summary>
    public static ulong Hash(ulong seed, string stream, long index) => Mix(Mix(Mix(seed) ^ Fnv(stream)) ^ (ulong)index);

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 up to, and without, the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>From the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>A date from the first to the last, both included; the last one where they are the wrong way round.</summary>
    public DateOnly Date(DateOnly first, DateOnly last) => first >= last ? last : first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>So many decimal digits.</summary>
    public string Digits(int count) => string.Create(count, this, static (digits, random) =>
    {
        foreach (ref var digit in digits)
        {
            digit = (char)('0' + random.Below(10));
        }
    });

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong Fnv(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 0x100000001B3;
        }

        return hash;
    }
}
