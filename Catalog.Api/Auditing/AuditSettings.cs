using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>Where and how the audit is kept: the section Audit of the configuration.</summary>
public sealed record AuditSettings
{
    public const string Section = "Audit";

    /// <summary>The shortest time for which entries are kept, in years. Source: the rules ask for three.</summary>
    public const int MinRetentionYears = 3;

    private const string CommandsSuffix = "-commands";
    private const int MaxMegabytes = 4096;

    /// <summary>The folder of segments; relative to the program's content root.</summary>
    public string Path { get; init; } = "data/audit";

    /// <summary>The folder of archived segments; archive in the folder of segments unless set.</summary>
    public string? ArchivePath { get; init; }

    /// <summary>The node's name; the machine's unless set. Each node has its own.</summary>
    public string? Node { get; init; }

    /// <summary>The file of the key that signs; key.pem in the node's folder unless set.</summary>
    public string? KeyPath { get; init; }

    /// <summary>Beyond which size a segment is closed and the next one opened.</summary>
    public int SegmentMegabytes { get; init; } = 64;

    /// <summary>How often the head of the chain is signed while entries are written.</summary>
    public TimeSpan HeadInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait before an attempt to write again after a failure.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    public int RetentionYears { get; init; } = MinRetentionYears;

    /// <summary>Whether entries are written. Only a measurement in Development may switch it off.</summary>
    public bool Enabled { get; init; } = true;

    public NodeName NodeName => Node is null ? MachineName() : NodeName.Parse(Node);

    /// <summary>The name under which commands on the node write.</summary>
    public NodeName CommandsName => NodeName.Parse(NodeName.Value[..Math.Min(NodeName.Value.Length, NodeName.MaxLength - CommandsSuffix.Length)].TrimEnd('-') + CommandsSuffix);

    /// <summary>Everything that keeps the API from starting with these settings, a line each; none if it can start.</summary>
    public IEnumerable<string> Problems(bool isDevelopment)
    {
        if (Path.Length == 0)
        {
            yield return $"{Section}:{nameof(Path)} must name a folder.";
        }

        if (Node is not null && (!NodeName.TryParse(Node, out var node) || node.Value == SegmentFolder.ArchiveName))
        {
            yield return $"{Section}:{nameof(Node)} must look like catalog-1.";
        }

        if (SegmentMegabytes is < 1 or > MaxMegabytes)
        {
            yield return $"{Section}:{nameof(SegmentMegabytes)} must be from 1 to {MaxMegabytes}.";
        }

        if (HeadInterval < TimeSpan.FromSeconds(1))
        {
            yield return $"{Section}:{nameof(HeadInterval)} must be a second or more.";
        }

        if (RetryInterval < TimeSpan.FromMilliseconds(10))
        {
            yield return $"{Section}:{nameof(RetryInterval)} must be 10 milliseconds or more.";
        }

        if (RetentionYears < MinRetentionYears)
        {
            yield return $"{Section}:{nameof(RetentionYears)} must be {MinRetentionYears} or more.";
        }

        if (!Enabled && !isDevelopment)
        {
            yield return $"{Section}:{nameof(Enabled)} can be false in Development only, to measure: nothing is answered unaudited.";
        }
    }

    /// <summary>The machine's name as far as it can be one of a node.</summary>
    private static NodeName MachineName()
    {
        var name = string.Concat(Environment.MachineName.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        var words = string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return NodeName.TryParse(words.Length > NodeName.MaxLength ? words[..NodeName.MaxLength].TrimEnd('-') : words, out var node) ? node : NodeName.Parse("node");
    }
}
