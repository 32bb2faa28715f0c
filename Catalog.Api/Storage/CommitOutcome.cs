namespace Catalog.Api.Storage;

/// <summary>What became of a transaction whose commit failed.</summary>
internal enum CommitOutcome
{
    /// <summary>It has no effect.</summary>
    TakenBack,

    /// <summary>It is in force: only the answer was lost.</summary>
    Committed,

    /// <summary>The database did not say, and does not answer.</summary>
    Unknown,
}
