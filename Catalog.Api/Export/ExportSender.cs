using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Export.Formats;
using Catalog.Api.Http;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Exports;

namespace Catalog.Api.Export;

/// <summary>Sends exports: decides before every page whether it may, tells the audit of it, and then lets it leave.</summary>
internal sealed partial class ExportSender(
    RecordStore store,
    AuditLog audit,
    TrailEntries entries,
    AccessBookKeeper access,
    ExportRegister register,
    CatalogDatabase database,
    ExportSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<ExportSender> logger)
{
    /// <returns>Null: whatever comes of it once it has begun, the response is its own.</returns>
    /// <exception cref="AuditUnavailableException">The beginning cannot be told to the audit; nothing was sent.</exception>
    public async Task<Answer?> SendAsync(HttpContext http, ExportPlan plan, RequestTrail trail, Caller caller)
    {
        var id = await register.BeginAsync(plan, trail, http.RequestAborted);
        var progress = new ExportProgress();
        var standing = new ExportStanding(access, time, plan, caller);
        await using var output = new ExportOutput(http, standing, settings.WriteTimeout, time);
        try
        {
            await audit.AppendAsync(entries.Tell(new ExportBegun { Time = trail.Time, Trace = trail.Trace, Export = id, Format = plan.Format, IsResumed = plan.IsResumed }, trail, []));
        }
        catch (AuditUnavailableException)
        {
            await KeepAsync(id, progress, new ExportEnd(ExportOutcome.BrokenOff, ErrorCodes.AuditUnavailable, 0, Convert.ToHexStringLower(output.Digest())), trail);
            throw;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var (outcome, reason) = await TransferAsync(http, plan, id, output, standing, progress, trail, end.Token);
        var ended = new ExportEnd(outcome, reason, output.Length, Convert.ToHexStringLower(output.Digest()));
        if (await TellAsync(id, progress, ended, trail) && outcome == ExportOutcome.Complete && await EndAsync(output, end.Token))
        {
            return null;
        }

        // INVARIANT: without the end of its chunks, no client takes what it has for the whole.
        http.Abort();
        return null;
    }

    private async Task<(ExportOutcome Outcome, string? Reason)> TransferAsync(
        HttpContext http, ExportPlan plan, long id, ExportOutput output, ExportStanding standing, ExportProgress progress, RequestTrail trail, CancellationToken cancellation)
    {
        try
        {
            await output.OpenAsync(plan, new ExportId(id).ToString(), cancellation);
            await using var writer = RowWriter.Create(plan, output, settings);
            await writer.BeginAsync(cancellation);
            var pages = new ExportPages(store, plan, settings);
            var kept = time.GetTimestamp();
            while (pages.HasNext)
            {
                if (standing.Stop() is { } reason)
                {
                    return (ExportOutcome.Stopped, reason);
                }

                var page = TrailOf(trail, http, standing);
                using var rows = await ReadAsync(pages, progress.Rows + 1, page, cancellation);
                // What was read is sent by the rules of now, or not at all.
                if (standing.Stop() is { } late)
                {
                    return (ExportOutcome.Stopped, late);
                }

                if (rows.Count == 0)
                {
                    continue;
                }

                var entry = (ExportPageSent)entries.Tell(new ExportPageSent { Time = page.Time, Trace = page.Trace, Export = id }, page, []);
                await writer.WriteAsync(await ReleasedRows.ReleaseAsync(audit, rows, entry), cancellation);
                progress.Add(rows, pages.Cursor!, output.Length);
                if (time.GetElapsedTime(kept) >= settings.CheckpointInterval)
                {
                    await register.KeepAsync(id, progress, cancellation);
                    kept = time.GetTimestamp();
                }
            }

            await writer.EndAsync(cancellation);
            await output.CompleteAsync(cancellation);
            return (ExportOutcome.Complete, null);
        }
        catch (ExportStoppedException stopped)
        {
            return (ExportOutcome.Stopped, stopped.Reason);
        }
        catch (Exception exception)
        {
            return (ExportOutcome.BrokenOff, ReasonOf(exception, http, trail));
        }
    }

    private async Task<ExportRows> ReadAsync(ExportPages pages, long first, RequestTrail page, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.PageTimeout);
        try
        {
            return await pages.NextAsync(first, page, limit.Token);
        }
        catch (Exception exception) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // A statement that is interrupted fails in its provider's own way.
            throw new PageTimeoutException(exception);
        }
    }

    /// <summary>What is known of a page for its entry: of the items, those that it shows.</summary>
    private RequestTrail TrailOf(RequestTrail trail, HttpContext http, ExportStanding standing) =>
        new(time.GetUtcNow(), time.GetTimestamp(), http.Connection.RemoteIpAddress, trail.Trace)
        {
            Caller = trail.Caller,
            Access = standing.Access,
            CatalogueVersion = trail.CatalogueVersion,
            Document = trail.Document,
            Operation = trail.Operation,
            Use = trail.Use,
            Decisions = trail.Decisions! with { Denied = [] },
        };

    private string ReasonOf(Exception exception, HttpContext http, RequestTrail trail)
    {
        if (http.RequestAborted.IsCancellationRequested)
        {
            return ErrorCodes.ClientGone;
        }

        var reason = exception switch
        {
            TimeoutException => ExportReasons.ClientTooSlow,
            PageTimeoutException => ErrorCodes.TimeLimit,
            AuditUnavailableException => ErrorCodes.AuditUnavailable,
            AccessBookUnavailableException => ErrorCodes.NotReady,
            _ when lifetime.ApplicationStopping.IsCancellationRequested => ExportReasons.ServerStopping,
            _ when database.Diagnose(exception) is not null => ErrorCodes.DatabaseUnavailable,
            _ => ErrorCodes.InternalError,
        };
        LogBroken(reason, trail.Trace, FailureReport.Of(exception));
        return reason;
    }

    /// <summary>Tells the audit of the end, and then the register. Whoever is told that an export is whole finds its entry.</summary>
    /// <returns>Whether both know of it.</returns>
    private async Task<bool> TellAsync(long id, ExportProgress progress, ExportEnd end, RequestTrail trail)
    {
        try
        {
            await audit.AppendAsync(new ExportEnded
            {
                Time = time.GetUtcNow(),
                Trace = trail.Trace,
                System = trail.Caller!.ClientId,
                Department = trail.Access!.DepartmentOf(trail.Caller.ClientId),
                Address = trail.Address,
                Export = id,
                Outcome = end.Outcome,
                Reason = end.Reason,
                Count = progress.Rows,
                Bytes = end.Bytes,
                Digest = end.Digest,
                Cursor = progress.Cursor,
            });
        }
        catch (AuditUnavailableException)
        {
            await KeepAsync(id, progress, end with { Outcome = ExportOutcome.BrokenOff, Reason = ErrorCodes.AuditUnavailable }, trail);
            return false;
        }

        return await KeepAsync(id, progress, end, trail);
    }

    private async Task<bool> KeepAsync(long id, ExportProgress progress, ExportEnd end, RequestTrail trail)
    {
        try
        {
            await register.EndAsync(id, progress, end);
            return true;
        }
        catch (Exception exception)
        {
            // The manifest then says that its node is lost; the audit has the end.
            LogBroken(ErrorCodes.DatabaseUnavailable, trail.Trace, FailureReport.Of(exception));
            return false;
        }
    }

    private static async Task<bool> EndAsync(ExportOutput output, CancellationToken cancellation)
    {
        try
        {
            await output.EndAsync(cancellation);
            return true;
        }
        catch (Exception)
        {
            // All rows were sent, and the client is gone: it cannot tell, and asks the manifest.
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An export broke off: {Reason}, trace {TraceId}: {Failure}")]
    private partial void LogBroken(string reason, string traceId, FailureReport failure);
}
