using System.Globalization;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>
/// Empties the index and fills it from the segments. It takes the turn to fill from a server that runs beside it, which goes on where this
/// ends. What the index had seen stays its witness: a chain that lacks an entry it once had is told.
/// </summary>
internal sealed class IndexRebuild(AuditDatabase database, SegmentSource source, AuditIndexSettings settings, TimeProvider time, ILogger<IndexRebuild> logger)
{
    private static readonly TimeSpan TurnTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TurnInterval = TimeSpan.FromMilliseconds(20);

    public async Task<RebuildResult> RunAsync(bool discardsWitness, IProgress<ReadingProgress> progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(source.AuditPath))
        {
            return new RebuildResult(false, 0, $"There are no segments in {source.AuditPath}.");
        }

        await using var turn = await TakeTurnAsync(cancellation);
        if (turn is null)
        {
            return new RebuildResult(false, 0, "Another program fills the index, and does not pause. Stop it, and try again.");
        }

        var written = source.Nodes().Select(node => (Node: node, Number: LastEntry.Of(source.Live(node)))).ToList();
        using var writer = database.OpenWriter();
        if (discardsWitness)
        {
            writer.ForgetHeads();
        }

        if (!writer.TryEmpty([.. written.Select(chain => chain.Node.Value)], keepsWitness: !discardsWitness))
        {
            return new RebuildResult(false, 0, $"The index holds entries of nodes whose segments are not in {source.AuditPath}. Bring all nodes' segments there, or name with Audit__Path where they are.");
        }

        var entries = await FillAsync(writer, progress, cancellation);
        return cancellation.IsCancellationRequested
            ? new RebuildResult(false, entries, "Stopped. The index lacks entries until a server has filled it, or until this is run again.")
            : Examine(writer, written, entries);
    }

    private async Task<FileStream?> TakeTurnAsync(CancellationToken cancellation)
    {
        var begin = time.GetTimestamp();
        while (time.GetElapsedTime(begin) < TurnTimeout)
        {
            if (IndexTurn.TryTake(source.AuditPath) is { } turn)
            {
                return turn;
            }

            await Task.Delay(TurnInterval, time, cancellation);
        }

        return null;
    }

    private async Task<long> FillAsync(AuditIndexWriter writer, IProgress<ReadingProgress> progress, CancellationToken cancellation)
    {
        var done = new ReadingProgress(0, source.TotalLength(), 0);
        var filler = new IndexFiller(writer, source, new SettledLengths(time, settings.Settling), _ => null, time, logger);
        var end = (long?)null;
        while (!cancellation.IsCancellationRequested)
        {
            var step = filler.Fill(IndexFiller.LargeBatch);
            done = done with { Entries = done.Entries + step.Entries, Bytes = done.Bytes + step.Bytes };
            progress.Report(done);
            if (step.HasMore)
            {
                continue;
            }

            // What was written last is settled a while after it was first seen.
            end ??= time.GetTimestamp();
            if (time.GetElapsedTime(end.Value) > settings.Settling * 2)
            {
                break;
            }

            await Task.Delay(settings.PollInterval, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        writer.Settle();
        return done.Entries;
    }

    /// <param name="written">The entries that were the last when it began.</param>
    private static RebuildResult Examine(AuditIndexWriter writer, List<(NodeName Node, long Number)> written, long entries)
    {
        foreach (var (node, last) in written)
        {
            var place = writer.Position(node.Value);
            if (place is { IsStopped: true } || Math.Max(last, writer.LastHead(node.Value)?.Number ?? 0) > (place?.Number ?? 0))
            {
                return new RebuildResult(false, entries, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The chain of node {node} can be followed up to entry {place?.Number ?? 0} only: entries were removed or changed. See what the command audit verify says."));
            }
        }

        return new RebuildResult(true, entries, string.Create(CultureInfo.InvariantCulture, $"The index has {entries:N0} entries."));
    }
}
