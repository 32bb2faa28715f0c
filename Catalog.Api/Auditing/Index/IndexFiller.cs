using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>Fills the index from the chains of all nodes. One thread has it.</summary>
/// <param name="durable">The last entry of a chain that is known to be on the disk; null for a chain of which another process knows it.</param>
internal sealed partial class IndexFiller(
    AuditIndexWriter writer, SegmentSource source, SettledLengths settled, Func<NodeName, long?> durable, TimeProvider time, ILogger logger)
{
    /// <summary>How many entries make a batch of a running server: a transaction takes a fraction of a second.</summary>
    public const int SmallBatch = 4096;

    /// <summary>How many make a batch where nothing else matters.</summary>
    public const int LargeBatch = 65_536;

    private static readonly TimeSpan StopInterval = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Followed> _chains = [];

    /// <summary>Writes a batch of each chain that has news.</summary>
    /// <returns>How many entries were written, how many bytes their lines have, and whether there is probably more.</returns>
    public FillStep Fill(int count)
    {
        var step = default(FillStep);
        foreach (var node in source.Folders())
        {
            step += Fill(node, count);
        }

        return step;
    }

    private FillStep Fill(NodeName node, int count)
    {
        if (!_chains.TryGetValue(node.Value, out var chain))
        {
            chain = new Followed(new ChainReader(source, settled, node, () => durable(node)), writer.Position(node.Value) ?? ChainPositionRow.Begin(node.Value));
            _chains.Add(node.Value, chain);
        }

        if (chain.Position.IsStopped && chain.StoppedAt is { } since && time.GetElapsedTime(since) < StopInterval)
        {
            return default;
        }

        var batch = chain.Reader.Read(chain.Position, count, (first, last) => writer.Heads(node.Value, first, last));
        chain.StoppedAt = batch.To.IsStopped ? time.GetTimestamp() : null;
        if (!batch.HasNews)
        {
            return default;
        }

        if (!writer.TryWrite(batch))
        {
            // Another has filled meanwhile, or emptied the index.
            _chains.Remove(node.Value);
            return new FillStep(0, 0, true);
        }

        if (batch.To.IsStopped && !batch.From.IsStopped)
        {
            LogStopped(node, batch.To.Number + 1);
        }

        chain.Position = batch.To;
        return new FillStep(batch.Entries.Count, batch.Length, batch.IsFull);
    }

    [LoggerMessage(EventName = "AUDIT_INDEX_STOPPED", Level = LogLevel.Error, Message = "The chain of node {Node} is broken at entry {Number}, and not followed further: see what the command audit verify says")]
    private partial void LogStopped(NodeName node, long number);

    private sealed class Followed(ChainReader reader, ChainPositionRow position)
    {
        public ChainReader Reader => reader;

        public ChainPositionRow Position { get; set; } = position;

        /// <summary>When it was last found broken, as a timestamp.</summary>
        public long? StoppedAt { get; set; }
    }
}
