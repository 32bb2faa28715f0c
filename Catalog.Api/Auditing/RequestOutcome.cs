namespace Catalog.Api.Auditing;

/// <summary>What became of a request.</summary>
internal enum RequestOutcome
{
    Answered,

    /// <summary>The rules or the registers refused it.</summary>
    Rejected,

    /// <summary>It could not be run, or broke off.</summary>
    Failed,
}
