using System.Collections.Concurrent;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>Makes the entries of changes of the registers: all of a transaction go to the disk together.</summary>
internal sealed partial class GovernanceTrail(AuditLog audit, TimeProvider time, ILogger<GovernanceTrail> logger) : IChangeTrail
{
    private readonly ConcurrentQueue<GovernanceChangeUndone> _owed = new();

    /// <exception cref="AuditUnavailableException">The entries cannot be written.</exception>
    public async Task OpenAsync() => await audit.ReadyAsync();

    /// <exception cref="AuditUnavailableException">The entries cannot be written.</exception>
    public async Task<IReadOnlyList<long>> TellAsync(Actor actor, IReadOnlyList<RowChange> changes)
    {
        await PayAsync();
        var now = time.GetUtcNow();
        var appends = changes.Select(change => AppendAsync(Entry(actor, change, now))).ToList();
        try
        {
            return await Task.WhenAll(appends);
        }
        catch (AuditUnavailableException)
        {
            // Those before the failure are on the disk, and the transaction will not commit.
            List<long> entries = [];
            foreach (var written in appends.Where(append => append.IsCompletedSuccessfully))
            {
                entries.Add(await written);
            }

            if (entries.Count > 0)
            {
                await UndoAsync(actor, entries);
            }

            throw;
        }
    }

    public async Task UndoAsync(Actor actor, IReadOnlyList<long> entries)
    {
        var undone = new GovernanceChangeUndone { Time = time.GetUtcNow(), Actor = actor.Name, Entries = entries };
        try
        {
            await audit.AppendAsync(undone);
        }
        catch (AuditUnavailableException)
        {
            // The caller is told of the failure that this is about; the entry is written before that of any further change.
            LogOwed(entries[0], entries[^1]);
            _owed.Enqueue(undone);
        }
    }

    private static GovernanceChanged Entry(Actor actor, RowChange change, DateTimeOffset now) => new()
    {
        Time = now,
        Actor = actor.Name,
        Register = change.Register,
        Key = change.Key,
        Before = change.Before,
        After = change.After,
        AccessVersion = change.AccessVersion,
        Trace = actor.Trace,
    };

    // An entry that is refused at once fails its own task, not the way through the others.
    private async Task<long> AppendAsync(GovernanceChanged entry) => await audit.AppendAsync(entry);

    private async Task PayAsync()
    {
        while (_owed.TryDequeue(out var undone))
        {
            try
            {
                await audit.AppendAsync(undone);
            }
            catch (AuditUnavailableException)
            {
                _owed.Enqueue(undone);
                throw;
            }
        }
    }

    [LoggerMessage(EventName = "AUDIT_UNDO_OWED", Level = LogLevel.Critical, Message = "The changes of the entries {First} to {Last} did not come to pass, and the audit cannot be told so now")]
    private partial void LogOwed(long first, long last);
}
