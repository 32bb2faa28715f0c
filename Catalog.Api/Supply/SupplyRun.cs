using Catalog.Api.Errors;
using Catalog.Api.Http;
using Catalog.Api.Supply.Content;

namespace Catalog.Api.Supply;

/// <summary>Takes a supply's content to its end: while one batch is written, the next is read and checked.</summary>
internal sealed partial class SupplyRun(SupplyLedger ledger, SupplySettings settings, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SupplyRun> logger)
{
    /// <returns>What broke it off; null where it came to its end.</returns>
    public async Task<RequestError?> RunAsync(SupplyHold hold, SupplyContent content, CancellationToken clientIsGone)
    {
        RequestError? broken;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(clientIsGone, lifetime.ApplicationStopping);
        try
        {
            broken = await TakeAsync(hold, content, end);
        }
        catch (Exception exception) when (Broken(exception, clientIsGone) is not null)
        {
            broken = Broken(exception, clientIsGone);
        }
        catch
        {
            await TryBreakOffAsync(hold, ErrorCodes.InternalError);
            throw;
        }

        if (broken is not null)
        {
            await TryBreakOffAsync(hold, broken.Code);
        }

        return broken;
    }

    /// <summary>Whether a content is that of a supply which came to its end before.</summary>
    public static async Task<bool> IsSameAsync(Storage.SupplyRow supply, SupplyContent content, CancellationToken cancellation) =>
        (supply.Digest is null || await content.SkipAsync(supply.LastLine, supply.Digest, cancellation)) && !await content.HasMoreAsync(cancellation);

    /// <summary>What an exception of reading tells of the content or the client; null where it tells something else.</summary>
    public RequestError? Broken(Exception exception, CancellationToken clientIsGone) => exception switch
    {
        OperationCanceledException when lifetime.ApplicationStopping.IsCancellationRequested => SupplyErrors.ServerStopping(),
        OperationCanceledException or IOException when clientIsGone.IsCancellationRequested => RequestErrors.ClientGone(),
        ContentRatioException => SupplyErrors.RatioExceeded(settings.MaxRatio),
        InvalidDataException => SupplyErrors.EncodingInvalid(),
        BadHttpRequestException or IOException => SupplyErrors.ContentIncomplete(),
        _ => null,
    };

    private async Task<RequestError?> TakeAsync(SupplyHold hold, SupplyContent content, CancellationTokenSource end)
    {
        if (hold.Supply is { Digest: { } digest, LastLine: var lastLine })
        {
            var skipping = Task.Run(() => content.SkipAsync(lastLine, digest, end.Token));
            if (await BeatAsync(hold, skipping, end) is { } lost)
            {
                return lost;
            }

            if (!await skipping)
            {
                return SupplyErrors.KeyReused();
            }
        }

        var writing = Task.FromResult<RequestError?>(null);
        try
        {
            for (var number = hold.Supply.Batches + 1; ; number++)
            {
                var reading = Task.Run(() => content.NextBatchAsync(end.Token));
                if ((await BeatAsync(hold, reading, end) ?? await writing) is { } refusal)
                {
                    await end.CancelAsync();
                    return refusal;
                }

                if (await reading is not { } batch)
                {
                    return await ledger.CompleteAsync(hold, CancellationToken.None);
                }

                var (written, encoding) = (number, content.Encoding);
                writing = Task.Run(() => ledger.WriteAsync(hold, batch, written, encoding, CancellationToken.None));
            }
        }
        finally
        {
            // What reading threw is told; what was being written comes to its end before.
            await writing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>What cannot be written now is found out later: the hold lapses by itself.</summary>
    private async Task TryBreakOffAsync(SupplyHold hold, string code)
    {
        try
        {
            await ledger.BreakOffAsync(hold, code);
        }
        catch (Exception exception)
        {
            LogLapsing(hold.Supply.Id, FailureReport.Of(exception));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Supply {Supply} broke off, and that cannot be written now: {Failure}")]
    private partial void LogLapsing(long supply, FailureReport failure);

    /// <summary>Waits for a client that may be slow, and says meanwhile that the supply lives.</summary>
    private async Task<RequestError?> BeatAsync(SupplyHold hold, Task reading, CancellationTokenSource end)
    {
        while (await Task.WhenAny(reading, Task.Delay(settings.Lease / 3, time, end.Token)) != reading && !end.IsCancellationRequested)
        {
            if (await ledger.BeatAsync(hold, end.Token) is { } lost)
            {
                await end.CancelAsync();
                await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                return lost;
            }
        }

        return null;
    }
}
