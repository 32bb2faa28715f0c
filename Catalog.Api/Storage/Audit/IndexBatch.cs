namespace Catalog.Api.Storage.Audit;

/// <summary>Consecutive entries of one chain, with all that the index is to know of them.</summary>
/// <param name="from">Where the index stood before.</param>
internal sealed class IndexBatch(ChainPositionRow from)
{
    private readonly Dictionary<FiguresKey, FiguresSum> _figures = [];

    public ChainPositionRow From { get; } = from;

    /// <summary>Where it stands behind them.</summary>
    public ChainPositionRow To { get; set; } = from;

    public List<BatchEntry> Entries { get; } = [];

    public IReadOnlyDictionary<FiguresKey, FiguresSum> Figures => _figures;

    public List<ChainHeadRow> Heads { get; } = [];

    public List<NodeKeyRow> Keys { get; } = [];

    /// <summary>How long its lines are, in bytes.</summary>
    public long Length { get; set; }

    /// <summary>Whether it took no more, so that there is probably more.</summary>
    public bool IsFull { get; set; }

    public bool HasNews => Entries.Count > 0 || To.IsStopped != From.IsStopped;

    public void Count(FiguresKey key, FiguresSum sum)
    {
        _figures.TryGetValue(key, out var before);
        _figures[key] = before + sum;
    }
}
