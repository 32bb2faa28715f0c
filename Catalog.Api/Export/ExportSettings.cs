using Catalog.Api.Schema;

namespace Catalog.Api.Export;

/// <summary>How records are exported: the section Export of the configuration. How many exports there may be, the section Limits says.</summary>
internal sealed record ExportSettings
{
    public const string Section = "Export";

    /// <summary>So long a running export can be silent at most, beside what its page and its client may take.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>How many rows are read at once, at most.</summary>
    public int PageRows { get; init; } = ConnectionLimits.MaxPageSize;

    /// <summary>How many bytes a page is to have: of larger rows fewer are read at once.</summary>
    public int PageBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>How long the reading of a page may take.</summary>
    public TimeSpan PageTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a client may read nothing.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a place is kept from which the export can go on.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many rows a row group of a Parquet file has at most.</summary>
    public int RowGroupRows { get; init; } = 10_000;

    /// <summary>How many bytes of JSON a row group of a Parquet file is made of, or little more.</summary>
    public int RowGroupBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>After which silence a running export is taken to have lost its node.</summary>
    public TimeSpan LostAfter => PageTimeout + WriteTimeout + CheckpointInterval + Slack;

    /// <summary>What is wrong with the settings, for whoever runs the program.</summary>
    public IEnumerable<string> Problems()
    {
        if (PageRows is < 1 or > ConnectionLimits.MaxPageSize)
        {
            yield return $"{Section}:{nameof(PageRows)} must be from 1 to {ConnectionLimits.MaxPageSize}.";
        }

        foreach (var (name, value) in new[] { (nameof(PageBytes), PageBytes), (nameof(RowGroupRows), RowGroupRows), (nameof(RowGroupBytes), RowGroupBytes) })
        {
            if (value < 1)
            {
                yield return $"{Section}:{name} must be 1 or more.";
            }
        }

        foreach (var (name, value) in new[] { (nameof(PageTimeout), PageTimeout), (nameof(WriteTimeout), WriteTimeout) })
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromHours(1))
            {
                yield return $"{Section}:{name} is a time such as 00:01:00: it is more than 0, and at most an hour.";
            }
        }

        if (CheckpointInterval < TimeSpan.Zero || CheckpointInterval > TimeSpan.FromHours(1))
        {
            yield return $"{Section}:{nameof(CheckpointInterval)} is a time such as 00:00:01: it is at most an hour.";
        }
    }
}
