using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Http;

namespace Catalog.Api.Export;

/// <summary>
/// The address /export: a connection's rows as a stream. INVARIANT: whatever refuses it is decided before its first byte; what goes wrong
/// after that breaks the connection, so that no client takes a part for the whole.
/// </summary>
internal sealed class ExportEndpoint(RequestGate gate, RequestReader requests, ExportPlanner planner, ExportPlaces places, ExportSender sender, FailureAnswers failures, HttpSettings settings)
{
    public async Task HandleAsync(HttpContext http)
    {
        using var released = await gate.PassAsync(http, (trail, caller) => AnswerAsync(http, trail, caller));
        if (released is null)
        {
            return;
        }

        try
        {
            // A status of its own, whatever the client accepts: rows and refusals must not look alike.
            await Responder.WriteAsync(http.Response, ResponseMedia.GraphQLResponse, released, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    /// <returns>Why it is refused; null where it was sent, whole or not.</returns>
    private async Task<Answer?> AnswerAsync(HttpContext http, RequestTrail trail, Caller caller)
    {
        var (plan, refusal) = await PlanAsync(http, trail);
        if (plan is null)
        {
            return refusal;
        }

        using var place = places.Take(caller.ClientId);
        return place is null
            ? Answer.Of(Errors.ExportErrors.ExportsTooMany(places.OfSystem)) with { RetryAfter = TimeSpan.FromSeconds(10) }
            : await sender.SendAsync(http, plan, trail, caller);
    }

    private async Task<(ExportPlan? Plan, Answer? Refusal)> PlanAsync(HttpContext http, RequestTrail trail)
    {
        using var limit = TimeLimit.Begin(settings, http.RequestAborted);
        try
        {
            var (request, error) = await requests.ReadAsync(http.Request, limit.Token);
            return request is null ? (null, Answer.Of(error!)) : await planner.PlanAsync(http.Request, request, trail, limit.Token);
        }
        catch (Exception exception) when (limit.HasPassed)
        {
            return (null, failures.OfTimeLimit(limit, exception, trail.Trace));
        }
    }
}
