using Catalog.Api.Access;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Sharing;

/// <summary>Lets changes of legal bases take effect when their day has come; every node looks, and one of them does it.</summary>
internal sealed partial class LegalBasisDays(
    CatalogDatabase database, ICatalogueSource catalogue, AccessBookKeeper access, TimeProvider time, ILogger<LegalBasisDays> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Applies the changes whose day has come.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ApplyDueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = ChinaTime.DayOf(now);
        List<long> due;
        await using (var reading = database.CreateContext())
        {
            due = await reading.LegalBasisChanges.Where(row => row.AppliedAt == null && row.EffectiveOn <= today)
                .OrderBy(row => row.EffectiveOn).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        }

        foreach (var id in due)
        {
            await ApplyAsync(id, now, cancellation);
        }

        if (due.Count > 0)
        {
            await access.RefreshAsync(cancellation);
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await ApplyDueAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, the next minute tries again. From its day on, what is repealed is not in force by its period.
                LogFailed(exception);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ApplyAsync(long id, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = database.CreateContext(Actor.Day);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var change = await context.LegalBasisChanges.SingleAsync(row => row.Id == id, cancellation);
        if (change.AppliedAt is not null)
        {
            return;
        }

        await LegalBasisEffects.ApplyAsync(context, catalogue.Current, change, now, cancellation);
        try
        {
            await context.SaveChangesAsync(cancellation);
            await context.CommitAsync(transaction, CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another changed a row meanwhile, another node perhaps this very one: the next minute looks again.
        }
    }

    [LoggerMessage(EventName = "LEGAL_BASIS_DAY", Level = LogLevel.Error, Message = "Changes of legal bases cannot be applied now")]
    private partial void LogFailed(Exception exception);
}
