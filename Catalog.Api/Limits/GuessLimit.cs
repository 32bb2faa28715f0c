using Catalog.Domain.Departments;

namespace Catalog.Api.Limits;

/// <summary>
/// Counts what a system tries on one subject, so that nobody finds a value out by guessing: so many tries in any window of
/// time. Safe for use by several threads.
/// </summary>
/// <remarks>Memory is bounded: where no more subjects can be counted it refuses, and forgets nothing that still counts.</remarks>
/// <param name="tries">How many tries a window has.</param>
/// <param name="window">How long a try counts.</param>
/// <param name="maxSubjects">How many subjects are counted for one system: no system takes another's room.</param>
internal sealed class GuessLimit(int tries, TimeSpan window, int maxSubjects, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ClientId, SystemGuesses> _systems = [];

    /// <summary>Counts a try, where one is left.</summary>
    /// <param name="system">A registered system: there are only so many.</param>
    /// <returns>Null where the try may go on; otherwise how long to wait.</returns>
    public TimeSpan? Take(ClientId system, string subject)
    {
        SystemGuesses? guesses;
        lock (_lock)
        {
            if (!_systems.TryGetValue(system, out guesses))
            {
                _systems.Add(system, guesses = new SystemGuesses(tries, window, maxSubjects, time));
            }
        }

        return guesses.Take(subject);
    }
}
