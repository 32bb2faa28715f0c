using System.Globalization;
using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Http;
using Catalog.Api.Limits;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications.Streams;

/// <summary>The address /notifications: a stream of server-sent events. Its opening and all that is sent on it are told to the audit before.</summary>
internal sealed class NotificationEndpoint(
    TokenGate tokens,
    Turns turns,
    RefusedRequests refused,
    AccessBookKeeper access,
    StreamPlaces places,
    CatalogDatabase database,
    OutboxWatch outbox,
    AuditLog audit,
    TrailEntries entries,
    FailureAnswers failures,
    NotificationSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    public const string Address = "/notifications";

    private const string LastEventId = "Last-Event-ID";
    public const Scopes Governing = Scopes.Read | Scopes.Steward | Scopes.Admin;

    public async Task HandleAsync(HttpContext http)
    {
        var trail = new RequestTrail(time.GetUtcNow(), time.GetTimestamp(), http.Connection.RemoteIpAddress, RequestTrace.Id());
        IDisposable? place = null;
        try
        {
            var (stream, after, refusal) = await OpenAsync(http, trail, taken => place = taken);
            if (stream is null)
            {
                using (refusal)
                {
                    await Responder.WriteAsync(http.Response, ResponseMedia.Json, refusal!, http.RequestAborted);
                }

                return;
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
            await stream.SendAsync(new EventStream(http, settings.WriteTimeout, time), after, end.Token);
        }
        catch (Exception exception) when (http.Response.HasStarted || exception is OperationCanceledException or TimeoutException)
        {
            // The client is gone, is too slow, or comes again with the last number that it has: a stream that began has no other answer.
            http.Abort();
        }
        finally
        {
            place?.Dispose();
        }
    }

    private async Task<(NotificationStream? Stream, long After, ReleasedAnswer? Refusal)> OpenAsync(HttpContext http, RequestTrail trail, Action<IDisposable> keep)
    {
        try
        {
            if (!audit.TryAdmit())
            {
                return (null, 0, ReleasedAnswer.AuditUnavailable(trail.Trace));
            }

            TokenOutcome outcome;
            try
            {
                outcome = await tokens.AuthenticateAsync(http);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return (null, 0, await RefuseAsync(failures.Of(exception, trail.Trace), trail));
            }

            var key = TurnKey.Of((outcome as Authenticated)?.Caller.ClientId, http.Connection.RemoteIpAddress);
            using var turn = turns.Take(key);
            if (turn.Wait is { } wait)
            {
                refused.Count(key);
                return (null, 0, ReleasedAnswer.RateLimited(wait));
            }

            if (outcome is TokenRefused { Refusal: var refusal } unknown)
            {
                trail.Department = DepartmentOf(unknown.ClientId);
                var isOurs = refusal.Status >= StatusCodes.Status500InternalServerError;
                return (null, 0, await ReleasedAnswer.ReleaseAsync(audit, isOurs ? failures.Of(refusal, trail.Trace) : TokenAnswers.Of(refusal), TrailEntries.OfSignIn(trail, unknown.ClientId, refusal.Code)));
            }

            trail.Caller = (outcome as Authenticated)?.Caller;
            return await OpenAsync(http, trail, trail.Caller, keep);
        }
        catch (AuditUnavailableException)
        {
            return (null, 0, ReleasedAnswer.AuditUnavailable(trail.Trace));
        }
    }

    private async Task<(NotificationStream? Stream, long After, ReleasedAnswer? Refusal)> OpenAsync(HttpContext http, RequestTrail trail, Caller? caller, Action<IDisposable> keep)
    {
        try
        {
            if (caller is null)
            {
                return (null, 0, await RefuseAsync(TokenAnswers.Of(TokenRefusal.Required), trail));
            }

            trail.Access = access.Current;
            if (Refusal(caller, trail.Access) is { } error)
            {
                return (null, 0, await RefuseAsync(Answer.Of(error), trail));
            }

            if (await AfterAsync(http) is not { } after)
            {
                return (null, 0, await RefuseAsync(Answer.Of(GovernanceErrors.LastEventIdInvalid()), trail));
            }

            if (places.Take(caller.ClientId) is not { } place)
            {
                return (null, 0, await RefuseAsync(Answer.Of(GovernanceErrors.StreamsTooMany()), trail));
            }

            keep(place);
            var stream = new NotificationStream(database, audit, access, outbox, settings, time, trail, caller, trail.Access.DepartmentOf(caller.ClientId)!);
            await stream.OpenAsync(after);
            return (stream, after, null);
        }
        catch (Exception exception) when (exception is not (AuditUnavailableException or OperationCanceledException))
        {
            return (null, 0, await RefuseAsync(failures.Of(exception, trail.Trace), trail));
        }
    }

    private static RequestError? Refusal(Caller caller, Domain.Access.AccessSnapshot snapshot) => caller switch
    {
        _ when !snapshot.Knows(caller.ClientId) => RequestErrors.SystemUnknown(),
        { Scopes: var scopes } when (scopes & Governing) == 0 => GovernanceErrors.GovernanceScopeRequired(Governing),
        _ when !snapshot.IsActive(caller.ClientId) => RequestErrors.SystemSuspended(),
        _ => null,
    };

    /// <summary>The number that the client names; without one, that of the last notification of all. Null where it is no number.</summary>
    private async Task<long?> AfterAsync(HttpContext http)
    {
        if (http.Request.Headers[LastEventId] is { Count: > 0 } given)
        {
            return given is [{ } text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        await using var context = database.CreateContext();
        return await context.Notifications.MaxAsync(row => (long?)row.Id, http.RequestAborted) ?? 0;
    }

    private ValueTask<ReleasedAnswer> RefuseAsync(Answer answer, RequestTrail trail)
    {
        if (trail.Access is null)
        {
            trail.Department = DepartmentOf(trail.Caller?.ClientId);
        }

        return ReleasedAnswer.ReleaseAsync(audit, answer, entries.Of(trail, answer.Outcome, answer.Codes));
    }

    private DepartmentCode? DepartmentOf(ClientId? system) => system is null ? null : access.Find()?.DepartmentOf(system);
}
