namespace Catalog.Api.Supply;

/// <summary>The limits of supplies; section Supply of the configuration.</summary>
public sealed record SupplySettings
{
    public const string Section = "Supply";

    /// <summary>So many rows has a batch at most, whatever its sender wishes.</summary>
    public const int MaxBatchRows = 100_000;

    /// <summary>How many rows are committed together, unless the sender says otherwise.</summary>
    public int BatchRows { get; init; } = 10_000;

    /// <summary>How large a batch is at most, in bytes of its content.</summary>
    public int BatchBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How long a line is at most, in bytes; of CSV, with the lines that quotes join to it.</summary>
    public int LineBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many rejections of a supply are kept for its report.</summary>
    public int KeptRejections { get; init; } = 10_000;

    /// <summary>How many times as long as a compressed body its content is at most, once it is large.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>After so long without a sign of life, a supply whose node died can be resumed by another.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client is waited for that sends nothing, or next to nothing.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with the settings, for whoever runs the program.</summary>
    public IEnumerable<string> Problems()
    {
        if (BatchRows is < 1 or > MaxBatchRows)
        {
            yield return $"Supply:BatchRows is how many rows are committed together: 1 to {MaxBatchRows}.";
        }

        if (BatchBytes < 1 || LineBytes is < 1024 or > 256 * 1024 * 1024)
        {
            yield return "Supply:BatchBytes and Supply:LineBytes are lengths: a line has 1 KiB to 256 MiB.";
        }

        if (KeptRejections < 0 || MaxRatio < 2 || Lease < TimeSpan.FromSeconds(1) || Patience < TimeSpan.FromSeconds(1))
        {
            yield return "Supply:KeptRejections is not below 0, Supply:MaxRatio at least 2, Supply:Lease and Supply:Patience at least a second.";
        }
    }
}
