using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Supply;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>
/// Keeps the books of supplies. INVARIANT: a batch's records, its row and where its supply stands are committed together, after the audit
/// has been told; whoever lost the hold of a supply commits nothing.
/// </summary>
internal sealed class SupplyLedger(CatalogDatabase database, RecordStore records, SupplyTrail trail, ChangeTurn turns, SupplySettings settings, TimeProvider time)
{
    /// <summary>So often is a change tried where the database was away, or another came first.</summary>
    private const int Tries = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Begins a supply, or takes up the one that was begun with its key.</summary>
    public async Task<(SupplyRow? Row, RequestError? Refusal)> BeginAsync(SupplyRequest request, SupplyPlan plan, CancellationToken cancellation)
    {
        SupplyRow? found = null;
        var refusal = await ChangeAsync(plan.Actor, async context =>
        {
            (found, var refused) = await FindAsync(context, request, plan, cancellation);
            if (refused is not null || found is { Status: SupplyStatus.Complete })
            {
                return refused;
            }

            found ??= context.Supplies.Add(new SupplyRow
            {
                Resource = plan.Resource.TypeName,
                Department = plan.Department.Value,
                System = plan.Caller.ClientId.Value,
                Key = request.Key,
                Mode = request.Mode,
                Format = request.Format,
                Encoding = request.Encoding,
                ValidFrom = request.ValidFrom,
                Status = SupplyStatus.Running,
                BegunAt = time.GetUtcNow(),
            }).Entity;
            (found.Status, found.Code, found.EndedAt) = (SupplyStatus.Running, null, null);
            await context.SaveChangesAsync(cancellation);
            await SetTurnAsync(context, plan, found.Id, time.GetUtcNow() + settings.Lease, cancellation);
            return null;
        }, cancellation);
        return (found, refusal);
    }

    /// <summary>Says that the supply lives.</summary>
    public Task<RequestError?> BeatAsync(SupplyHold hold, CancellationToken cancellation) => ChangeAsync(hold.Plan.Actor, async context =>
    {
        var (refusal, _) = await TakeAsync(context, hold, cancellation);
        return refusal;
    }, cancellation);

    /// <summary>Commits a batch.</summary>
    /// <param name="number">The batch within its supply, from 1.</param>
    public Task<RequestError?> WriteAsync(SupplyHold hold, SupplyBatch batch, int number, SupplyEncoding? encoding, CancellationToken cancellation) => ChangeAsync(hold.Plan.Actor, async context =>
    {
        var (refusal, supply) = await TakeAsync(context, hold, cancellation);
        if (refusal is not null || supply!.Batches >= number)
        {
            // Committed, though the database did not say so.
            return refusal;
        }

        supply.Encoding = encoding;
        await WriteAsync(context, supply, batch, hold.Plan, cancellation);
        return null;
    }, cancellation);

    /// <summary>Writes a batch of a supply in the context's transaction.</summary>
    public async Task WriteAsync(CatalogContext context, SupplyRow supply, SupplyBatch batch, SupplyPlan plan, CancellationToken cancellation)
    {
        var row = context.SupplyBatches.Add(new SupplyBatchRow
        {
            Supply = supply.Id,
            Number = supply.Batches + 1,
            FirstLine = batch.FirstLine,
            LastLine = batch.LastLine,
            Accepted = batch.Rows.Count,
            Rejected = batch.Rejected,
            Digest = batch.Digest,
            ReceivedAt = time.GetUtcNow(),
        }).Entity;
        var kept = batch.Rejections.Take(Math.Max(0, settings.KeptRejections - supply.KeptRejections)).ToList();
        context.SupplyRejections.AddRange(kept.Select(rejection => new SupplyRejectionRow
        {
            Supply = supply.Id, Line = rejection.Line, Item = rejection.Item, ValueClass = rejection.ValueClass, Code = rejection.Code,
        }));
        await context.SaveChangesAsync(cancellation);
        row.Removed = await WriteRowsAsync(context, batch, row.Id, cancellation);
        supply.Batches = row.Number;
        supply.Rows += batch.Count;
        supply.Accepted += row.Accepted;
        supply.Rejected += row.Rejected;
        supply.Removed += row.Removed;
        supply.KeptRejections += kept.Count;
        (supply.LastLine, supply.Digest) = (row.LastLine, row.Digest);
        await context.SaveChangesAsync(cancellation);
        await SupplyStanding.KeepAsync(context, plan, cancellation);
        await trail.TellAsync(plan, row, supply);
    }

    /// <summary>Brings a supply to its end; of a replacement, removes what did not come with it.</summary>
    public Task<RequestError?> CompleteAsync(SupplyHold hold, CancellationToken cancellation) => ChangeAsync(hold.Plan.Actor, async context =>
    {
        var (refusal, supply) = await TakeAsync(context, hold, cancellation, isLast: true);
        if (refusal is not null || supply!.Status == SupplyStatus.Complete)
        {
            return refusal;
        }

        await CompleteAsync(context, supply, hold.Plan, cancellation);
        return null;
    }, cancellation);

    /// <summary>Brings a supply to its end in the context's transaction.</summary>
    public async Task CompleteAsync(CatalogContext context, SupplyRow supply, SupplyPlan plan, CancellationToken cancellation)
    {
        if (supply.Mode == SupplyMode.Replace)
        {
            supply.Code = supply.Rejected > 0 ? ErrorCodes.ReplacementWithheld : supply.Accepted == 0 ? ErrorCodes.ReplacementEmpty : null;
            if (supply.Code is null)
            {
                var first = await context.SupplyBatches.Where(batch => batch.Supply == supply.Id).MinAsync(batch => batch.Id, cancellation);
                await using var writer = records.WriteIn(context);
                supply.Replaced = await writer.RemoveBeforeAsync(plan.Resource, first, cancellation);
                await writer.CommitAsync(cancellation);
            }
        }

        (supply.Status, supply.EndedAt) = (SupplyStatus.Complete, time.GetUtcNow());
        await context.SaveChangesAsync(cancellation);
        await SupplyStanding.KeepAsync(context, plan, cancellation);
        await trail.EndAsync(plan, supply);
    }

    /// <summary>Says that a supply broke off. What was committed stays, and whoever resumes it goes on there.</summary>
    public Task<RequestError?> BreakOffAsync(SupplyHold hold, string code) => ChangeAsync(hold.Plan.Actor, async context =>
    {
        var supply = await context.Supplies.SingleAsync(row => row.Id == hold.Supply.Id);
        var turn = await context.SupplyTurns.SingleAsync(row => row.Resource == hold.Plan.Resource.TypeName);
        if (turn.Holder != hold.Plan.Holder || supply.Status != SupplyStatus.Running)
        {
            return null;
        }

        turn.Until = time.GetUtcNow();
        (supply.Status, supply.Code, supply.EndedAt) = (SupplyStatus.BrokenOff, code, time.GetUtcNow());
        await context.SaveChangesAsync();
        await trail.EndAsync(hold.Plan, supply);
        return null;
    }, CancellationToken.None);

    /// <summary>Takes the turn of a resource for the context's transaction alone: whoever has begun beside it, or let it lapse, finds it changed.</summary>
    public async Task<RequestError?> PassAsync(CatalogContext context, SupplyPlan plan, long supply, CancellationToken cancellation)
    {
        try
        {
            await SetTurnAsync(context, plan, supply, time.GetUtcNow(), cancellation);
            return null;
        }
        catch (Exception exception) when (exception is DbUpdateConcurrencyException || database.IsUniqueViolation(exception))
        {
            // The transaction sees how it was when it began.
            await using var now = database.CreateContext();
            var turn = await now.SupplyTurns.AsNoTracking().SingleAsync(row => row.Resource == plan.Resource.TypeName, cancellation);
            return SupplyErrors.InProgress(turn.Supply);
        }
    }

    /// <summary>Who supplies the resource now; null where nobody does.</summary>
    public async Task<long?> RunningAsync(CatalogContext context, string resource, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var turn = await context.SupplyTurns.AsNoTracking().SingleOrDefaultAsync(row => row.Resource == resource, cancellation);
        return turn is not null && turn.Until > now ? turn.Supply : null;
    }

    private async Task<(SupplyRow? Row, RequestError? Refusal)> FindAsync(CatalogContext context, SupplyRequest request, SupplyPlan plan, CancellationToken cancellation)
    {
        var (system, resource) = (plan.Caller.ClientId.Value, plan.Resource.TypeName);
        var found = await context.Supplies.SingleOrDefaultAsync(row => row.System == system && row.Key == request.Key, cancellation);
        if (found is not null && (found.Resource != resource || found.Mode != request.Mode || found.Format != request.Format || found.ValidFrom != request.ValidFrom))
        {
            return (null, SupplyErrors.KeyReused());
        }

        if (found is { Status: SupplyStatus.Complete })
        {
            return (found, null);
        }

        if (await RunningAsync(context, resource, cancellation) is { } running)
        {
            return (null, SupplyErrors.InProgress(running));
        }

        return (found, found is { Mode: SupplyMode.Replace, Batches: > 0 } && await OvertakerAsync(context, found, cancellation) is { } overtaker ? SupplyErrors.Overtaken(overtaker) : null);
    }

    /// <summary>Another supply that has brought records since the first batch; a replacement that went on would remove or keep them by chance.</summary>
    private static async Task<long?> OvertakerAsync(CatalogContext context, SupplyRow supply, CancellationToken cancellation)
    {
        var first = await context.SupplyBatches.Where(batch => batch.Supply == supply.Id).MinAsync(batch => batch.Id, cancellation);
        return await context.SupplyBatches
            .Where(batch => batch.Id > first && batch.Supply != supply.Id && context.Supplies.Any(other => other.Id == batch.Supply && other.Resource == supply.Resource))
            .Select(batch => (long?)batch.Supply).FirstOrDefaultAsync(cancellation);
    }

    private static async Task SetTurnAsync(CatalogContext context, SupplyPlan plan, long supply, DateTimeOffset until, CancellationToken cancellation)
    {
        if (await context.SupplyTurns.SingleOrDefaultAsync(row => row.Resource == plan.Resource.TypeName, cancellation) is { } turn)
        {
            (turn.Supply, turn.Holder, turn.Until) = (supply, plan.Holder, until);
        }
        else
        {
            context.SupplyTurns.Add(new SupplyTurnRow { Resource = plan.Resource.TypeName, Supply = supply, Holder = plan.Holder, Until = until });
        }

        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes the supply in hand for one change, if it is still this request's, and may still be made.</summary>
    /// <param name="isLast">Whether the next one need not wait after it.</param>
    private async Task<(RequestError? Refusal, SupplyRow? Supply)> TakeAsync(CatalogContext context, SupplyHold hold, CancellationToken cancellation, bool isLast = false)
    {
        var plan = hold.Plan;
        var turn = await context.SupplyTurns.SingleAsync(row => row.Resource == plan.Resource.TypeName, cancellation);
        if (turn.Holder != plan.Holder)
        {
            return (SupplyErrors.InProgress(turn.Supply), null);
        }

        if (await SupplyStanding.RefusalAsync(context, plan, cancellation) is { } refusal)
        {
            return (refusal, null);
        }

        turn.Until = time.GetUtcNow() + (isLast ? TimeSpan.Zero : settings.Lease);
        await context.SaveChangesAsync(cancellation);
        return (null, await context.Supplies.SingleAsync(row => row.Id == hold.Supply.Id, cancellation));
    }

    private async Task<long> WriteRowsAsync(CatalogContext context, SupplyBatch batch, long number, CancellationToken cancellation)
    {
        var removed = 0L;
        await using var writer = records.WriteIn(context);
        foreach (var (row, isDeletion) in batch.Rows)
        {
            if (!isDeletion)
            {
                await writer.WriteAsync(row with { Batch = number }, cancellation);
            }
            else if (await writer.RemoveAsync(row.Resource, row.Key, cancellation))
            {
                removed++;
            }
        }

        await writer.CommitAsync(cancellation);
        return removed;
    }

    private async Task<RequestError?> ChangeAsync(Actor actor, Func<CatalogContext, Task<RequestError?>> change, CancellationToken cancellation)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                using var turn = await turns.TakeAsync(cancellation);
                await using var context = database.CreateLoadContext(actor);
                await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
                var refusal = await change(context);
                if (refusal is null)
                {
                    // A commit that has begun is not left in doubt.
                    await transaction.CommitAsync(CancellationToken.None);
                }

                return refusal;
            }
            catch (Exception exception) when (i < Tries && (exception is DbUpdateConcurrencyException || database.IsUniqueViolation(exception) || database.MayPass(exception) || database.Diagnose(exception) is not null))
            {
                await Task.Delay(Pause * i, time, cancellation);
            }
        }
    }
}
