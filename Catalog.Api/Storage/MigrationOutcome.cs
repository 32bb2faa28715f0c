namespace Catalog.Api.Storage;

/// <summary>How a migration ended: nothing was to be done, migrations were applied, or there is a problem.</summary>
public sealed record MigrationOutcome
{
    public static readonly MigrationOutcome UpToDate = new();

    private MigrationOutcome()
    {
    }

    /// <summary>The migrations that were applied now, in their order.</summary>
    public IReadOnlyList<string> Applied { get; private init; } = [];

    /// <summary>Why the database cannot be used; null where it can.</summary>
    public DatabaseProblem? Problem { get; private init; }

    public static MigrationOutcome Migrated(IReadOnlyList<string> applied) => new() { Applied = applied };

    public static MigrationOutcome Refused(DatabaseProblem problem) => new() { Problem = problem };
}
