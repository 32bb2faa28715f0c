using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Limits;
using Catalog.Domain.Departments;

namespace Catalog.Api.Http;

/// <summary>
/// The stages that a request to any address but /graphql and the stream of notifications walks through before it is known what it asks:
/// audit, token, share. What it asks may last for hours: it counts among the requests of a second, not among those at the same time.
/// </summary>
internal sealed class RequestGate(
    TokenGate tokens, Turns turns, RefusedRequests refused, AccessBookKeeper access, AuditLog audit, TrailEntries entries, FailureAnswers failures, HttpSettings settings, TimeProvider time)
{
    /// <summary>Answers a request of a known caller, or refuses it.</summary>
    /// <param name="answer">Answers it; null where the answer was sent.</param>
    /// <returns>What is to be answered, released; null where the answer was sent.</returns>
    public async Task<ReleasedAnswer?> PassAsync(HttpContext http, Func<RequestTrail, Caller, Task<Answer?>> answer)
    {
        var trail = new RequestTrail(time.GetUtcNow(), time.GetTimestamp(), http.Connection.RemoteIpAddress, RequestTrace.Id());
        try
        {
            return audit.TryAdmit() ? await AdmitAsync(http, trail, answer) : ReleasedAnswer.AuditUnavailable(trail.Trace);
        }
        catch (AuditUnavailableException)
        {
            return ReleasedAnswer.AuditUnavailable(trail.Trace);
        }
    }

    private async Task<ReleasedAnswer?> AdmitAsync(HttpContext http, RequestTrail trail, Func<RequestTrail, Caller, Task<Answer?>> answer)
    {
        TokenOutcome outcome;
        try
        {
            outcome = await tokens.AuthenticateAsync(http);
        }
        catch (Exception exception)
        {
            return await ReleaseAsync(failures.Of(exception, trail.Trace), trail);
        }

        var key = TurnKey.Of((outcome as Authenticated)?.Caller.ClientId, http.Connection.RemoteIpAddress);
        using (var turn = turns.Take(key))
        {
            if (turn.Wait is { } wait)
            {
                refused.Count(key);
                return ReleasedAnswer.RateLimited(wait);
            }
        }

        if (outcome is TokenRefused { Refusal: var refusal } unknown)
        {
            trail.Department = DepartmentOf(unknown.ClientId);
            var isOurs = refusal.Status >= StatusCodes.Status500InternalServerError;
            return await ReleasedAnswer.ReleaseAsync(audit, isOurs ? failures.Of(refusal, trail.Trace) : TokenAnswers.Of(refusal), TrailEntries.OfSignIn(trail, unknown.ClientId, refusal.Code));
        }

        trail.Caller = (outcome as Authenticated)?.Caller;
        var answered = trail.Caller is null ? TokenAnswers.Of(TokenRefusal.Required) : await AnswerAsync(http, trail, trail.Caller, answer);
        return answered is null ? null : await ReleaseAsync(answered, trail);
    }

    private async Task<Answer?> AnswerAsync(HttpContext http, RequestTrail trail, Caller caller, Func<RequestTrail, Caller, Task<Answer?>> answer)
    {
        try
        {
            return await answer(trail, caller);
        }
        catch (AuditUnavailableException)
        {
            throw;
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            return Answer.Of(RequestErrors.ClientGone());
        }
        catch (BadHttpRequestException bad)
        {
            return Answer.Of(bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? RequestErrors.BodyTooLarge(settings.MaxRequestBytes) : RequestErrors.BodyNotJson());
        }
        catch (Exception exception)
        {
            return failures.Of(exception, trail.Trace);
        }
    }

    private ValueTask<ReleasedAnswer> ReleaseAsync(Answer answer, RequestTrail trail)
    {
        if (trail.Access is null)
        {
            trail.Department = DepartmentOf(trail.Caller?.ClientId);
        }

        return ReleasedAnswer.ReleaseAsync(audit, answer, entries.Of(trail, answer.Outcome, answer.Codes));
    }

    private DepartmentCode? DepartmentOf(ClientId? system) => system is null ? null : access.Find()?.DepartmentOf(system);
}
