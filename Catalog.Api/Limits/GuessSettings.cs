namespace Catalog.Api.Limits;

/// <summary>How often a system may verify values of one subject: the section Limits:Guesses of the configuration.</summary>
public sealed record GuessSettings
{
    public const string Section = "Limits:Guesses";

    private const int MostTries = 1_000;

    /// <summary>How many verifications of one subject a system has within the window.</summary>
    public int Tries { get; init; } = 20;

    public TimeSpan Window { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Of how many subjects the verifications of one system are counted; those of more are refused.</summary>
    public int MaxSubjects { get; init; } = 100_000;

    /// <summary>Everything that keeps the API from starting with these settings, a line each; none if it can start.</summary>
    public IEnumerable<string> Problems()
    {
        if (Tries is < 1 or > MostTries)
        {
            yield return $"{Section}:{nameof(Tries)} must be from 1 to {MostTries}.";
        }

        if (Window < TimeSpan.FromSeconds(1))
        {
            yield return $"{Section}:{nameof(Window)} must be a second or more.";
        }

        if (MaxSubjects < 1)
        {
            yield return $"{Section}:{nameof(MaxSubjects)} must be 1 or more.";
        }
    }
}
