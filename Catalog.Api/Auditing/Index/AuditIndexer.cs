using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>
/// Keeps the index behind the segments. It has a thread of its own, and rests four times as long as it works: answers come first. While
/// the database is away, it tries again now and then; the segments wait.
/// </summary>
internal sealed partial class AuditIndexer(
    AuditDatabase database, SegmentSource source, AuditLog audit, AuditIndexSettings settings, TimeProvider time, ILogger<AuditIndexer> logger) : BackgroundService
{
    private const int RestPerWork = 4;

    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var outcome = await database.MigrateAsync(stoppingToken);
                if (outcome.Problem is { } problem)
                {
                    Tell(problem.Code);
                }
                else
                {
                    await Task.Factory.StartNew(() => Follow(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Tell(database.Diagnose(exception)?.Code ?? new AuditFailure(exception).ToString());
            }

            await Task.Delay(settings.RetryInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Follow(CancellationToken stopping)
    {
        using var writer = database.OpenWriter();
        var filler = new IndexFiller(writer, source, new SettledLengths(time, settings.Settling), Durable, time, logger);
        while (!stopping.IsCancellationRequested)
        {
            var begin = time.GetTimestamp();
            var step = Fill(filler);
            var rest = time.GetElapsedTime(begin) * RestPerWork;
            if (step.Entries > 0 && _isAway)
            {
                _isAway = false;
                LogBack();
            }

            stopping.WaitHandle.WaitOne(step.HasMore || rest > settings.PollInterval ? rest : settings.PollInterval);
        }
    }

    private FillStep Fill(IndexFiller filler)
    {
        using var turn = IndexTurn.TryTake(source.AuditPath);
        return turn is null ? default : filler.Fill(IndexFiller.SmallBatch);
    }

    // INVARIANT: only what is on the disk is indexed, or a power failure would make the index a witness of entries that never were.
    private long? Durable(NodeName node) => node == audit.Folder.Node ? audit.LastDurable : null;

    private void Tell(string cause)
    {
        if (!_isAway)
        {
            _isAway = true;
            LogAway(cause);
        }
    }

    [LoggerMessage(EventName = "AUDIT_INDEX_AWAY", Level = LogLevel.Error, Message = "The index of the audit cannot be filled, and is tried again: {Cause}")]
    private partial void LogAway(string cause);

    [LoggerMessage(EventName = "AUDIT_INDEX_BACK", Level = LogLevel.Warning, Message = "The index of the audit is filled again")]
    private partial void LogBack();
}
