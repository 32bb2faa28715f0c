using System.Globalization;

namespace Catalog.Tests.Execution;

/// <summary>The seeds of a run.</summary>
internal static class Seeds
{
    private const int NightlyTimes = 20;

    /// <summary>The first so many, one that is told by CATALOG_SEED, or many more in a nightly run, other ones every day.</summary>
    public static IEnumerable<int> Of(int count)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("CATALOG_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed))
        {
            return [seed];
        }

        return Environment.GetEnvironmentVariable("CATALOG_NIGHTLY") == "1"
            ? Enumerable.Range(TimeProvider.System.GetUtcNow().DayOfYear * 100_000, count * NightlyTimes)
            : Enumerable.Range(1, count);
    }
}
