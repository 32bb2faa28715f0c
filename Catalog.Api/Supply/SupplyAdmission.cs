using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Http;
using Catalog.Api.Limits;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Supply;

/// <summary>Knows who sends a request, and refuses those who may not: the same stages as those of a query, in the same order.</summary>
internal sealed class SupplyAdmission(TokenGate tokens, Turns turns, RefusedRequests refused, AccessBookKeeper access, TrailEntries entries, FailureAnswers failures)
{
    /// <summary>The caller, or the answer that refuses it with its entry; with neither, the request is beyond its share, and may come again after the wait.</summary>
    public async Task<(Caller? Caller, Answer? Refusal, AuditEntry? Entry, TimeSpan Wait)> AdmitAsync(HttpContext http, RequestTrail trail)
    {
        TokenOutcome outcome;
        try
        {
            outcome = await tokens.AuthenticateAsync(http);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Refuse(failures.Of(exception, trail.Trace), trail);
        }

        // A supply may last for hours: it counts among the requests of a second, not among those at the same time.
        var key = TurnKey.Of((outcome as Authenticated)?.Caller.ClientId, http.Connection.RemoteIpAddress);
        using var turn = turns.Take(key);
        if (turn.Wait is { } wait)
        {
            refused.Count(key);
            return (null, null, null, wait);
        }

        if (outcome is TokenRefused { Refusal: var refusal } unknown)
        {
            trail.Department = unknown.ClientId is { } system ? access.Find()?.DepartmentOf(system) : null;
            var isOurs = refusal.Status >= StatusCodes.Status500InternalServerError;
            return (null, isOurs ? failures.Of(refusal, trail.Trace) : TokenAnswers.Of(refusal), TrailEntries.OfSignIn(trail, unknown.ClientId, refusal.Code), default);
        }

        trail.Caller = (outcome as Authenticated)?.Caller;
        if (trail.Caller is not { } caller)
        {
            return Refuse(TokenAnswers.Of(TokenRefusal.Required), trail);
        }

        try
        {
            trail.Access = access.Current;
        }
        catch (AccessBookUnavailableException exception)
        {
            return Refuse(failures.Of(exception, trail.Trace), trail);
        }

        return SupplyRights.Refusal(caller, trail.Access) is { } error ? Refuse(Answer.Of(error), trail) : (caller, null, null, default);
    }

    private (Caller? Caller, Answer? Refusal, AuditEntry? Entry, TimeSpan Wait) Refuse(Answer answer, RequestTrail trail) =>
        (null, answer, entries.Of(trail, answer.Outcome, answer.Codes), default);
}
