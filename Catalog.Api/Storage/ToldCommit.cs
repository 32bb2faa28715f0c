using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalog.Api.Storage;

/// <summary>
/// Stands before every commit. INVARIANT: a transaction in which rows of the registers were saved commits only when the entry of each
/// is on the disk, whoever began it; where the commit fails then, an entry says so.
/// </summary>
internal class ToldCommit(IChangeTrail trail) : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CatalogContext { Actor: not null } context)
        {
            context.Changes.Clear();
            await trail.OpenAsync();
        }

        return result;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CatalogContext { Actor: { } actor, Changes: { Waiting.Count: > 0 } changes })
        {
            changes.Told(await trail.TellAsync(actor, changes.Waiting));
        }

        return result;
    }

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        eventData.Context is CatalogContext { Changes.Waiting.Count: > 0 }
            ? throw new NotSupportedException("Commit asynchronously: the audit is written before.")
            : result;

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as CatalogContext)?.Changes.Clear();
        return Task.CompletedTask;
    }

    public override async Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not CatalogContext { Actor: { } actor, Changes: { IsEnding: true } changes })
        {
            return;
        }

        changes.Outcome = await AskAsync(transaction, actor, changes);
        var entries = changes.Entries;
        changes.Clear();
        if (changes.Outcome == CommitOutcome.TakenBack && entries.Count > 0)
        {
            await trail.UndoAsync(actor, entries);
        }
    }

    /// <summary>What became of a transaction whose commit failed.</summary>
    protected virtual Task<CommitOutcome> AskAsync(DbTransaction transaction, Actor actor, TransactionChanges changes) => Task.FromResult(CommitOutcome.TakenBack);

    /// <summary>Tells that changes, which have entries, did not come to pass.</summary>
    protected Task UndoAsync(Actor actor, IReadOnlyList<long> entries) => trail.UndoAsync(actor, entries);
}
