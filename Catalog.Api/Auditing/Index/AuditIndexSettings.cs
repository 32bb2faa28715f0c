namespace Catalog.Api.Auditing.Index;

/// <summary>How the index follows the segments: the section Audit:Index of the configuration.</summary>
internal sealed record AuditIndexSettings
{
    public const string Section = "Audit:Index";

    /// <summary>How often to look for new entries.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long to wait before an attempt to use the database again.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to leave entries alone that another process wrote: its own attempts to write again take less.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(2);
}
