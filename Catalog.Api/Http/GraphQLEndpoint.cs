using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Ide;
using Catalog.Api.Limits;
using Catalog.Api.Resources;
using Catalog.Domain.Departments;

namespace Catalog.Api.Http;

/// <summary>The address /graphql: every request walks through the stages once, in this order, and leaves through the audit.</summary>
internal sealed class GraphQLEndpoint(
    TokenGate tokens,
    HttpSettings settings,
    Turns turns,
    RequestReader requests,
    CatalogueKeeper catalogues,
    AccessBookKeeper access,
    OperationRunner operations,
    FailureAnswers failures,
    AuditLog audit,
    RefusedRequests refused,
    TrailEntries entries,
    TimeProvider time)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            if (IdeRedirect.IsBrowserVisit(http.Request))
            {
                http.Response.Redirect(IdeRedirect.Target(http.Request));
                return;
            }

            if (http.Request.Query.ContainsKey("sdl"))
            {
                await SchemaEndpoint.WriteAsync(http, catalogues.Served);
                return;
            }
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
        {
            using var refusal = ReleasedAnswer.MethodNotAllowed();
            http.Response.Headers.Allow = "GET, POST";
            await Responder.WriteAsync(http.Response, ResponseMedia.Json, refusal, http.RequestAborted);
            return;
        }

        if (ResponseMedia.Negotiate(http.Request.Headers.Accept) is not { } media)
        {
            using var refusal = ReleasedAnswer.NotAcceptable();
            await Responder.WriteAsync(http.Response, ResponseMedia.Json, refusal, http.RequestAborted);
            return;
        }

        using var released = await ReleaseAsync(http);
        try
        {
            await Responder.WriteAsync(http.Response, media, released, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    private async Task<ReleasedAnswer> ReleaseAsync(HttpContext http)
    {
        var trail = new RequestTrail(time.GetUtcNow(), time.GetTimestamp(), http.Connection.RemoteIpAddress, RequestTrace.Id());
        try
        {
            // What could not leave is not read either.
            return audit.TryAdmit() ? await AnswerAsync(http, trail) : ReleasedAnswer.AuditUnavailable(trail.Trace);
        }
        catch (AuditUnavailableException)
        {
            return ReleasedAnswer.AuditUnavailable(trail.Trace);
        }
    }

    private async Task<ReleasedAnswer> AnswerAsync(HttpContext http, RequestTrail trail)
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

        var caller = (outcome as Authenticated)?.Caller;
        var key = TurnKey.Of(caller?.ClientId, http.Connection.RemoteIpAddress);
        using var turn = turns.Take(key);
        if (turn.Wait is { } wait)
        {
            refused.Count(key);
            return ReleasedAnswer.RateLimited(wait);
        }

        if (outcome is TokenRefused { Refusal: var refusal } unknown)
        {
            trail.Department = DepartmentOf(unknown.ClientId);
            var isOurs = refusal.Status >= StatusCodes.Status500InternalServerError;
            return await ReleasedAnswer.ReleaseAsync(
                audit,
                isOurs ? failures.Of(refusal, trail.Trace) : TokenAnswers.Of(refusal),
                TrailEntries.OfSignIn(trail, unknown.ClientId, refusal.Code));
        }

        trail.Caller = caller;
        return await ReleaseAsync(await RunAsync(http, trail), trail);
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

    /// <summary>Whatever comes of it, there is an answer, and an entry of it: to a client that is gone, too.</summary>
    private async Task<Answer> RunAsync(HttpContext http, RequestTrail trail)
    {
        try
        {
            var (request, error) = await requests.ReadAsync(http.Request, http.RequestAborted);
            return request is null
                ? Answer.Of(error!)
                : await RunAsync(request with { Wishes = ResponseWishes.Of(http.Request.Headers) }, HttpMethods.IsGet(http.Request.Method), trail, http.RequestAborted);
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

    private async Task<Answer> RunAsync(RequestParameters request, bool isGet, RequestTrail trail, CancellationToken clientIsGone)
    {
        using var limit = TimeLimit.Begin(settings, clientIsGone);
        try
        {
            return await operations.RunAsync(request, isGet, trail, limit.Token);
        }
        catch (Exception exception) when (limit.HasPassed)
        {
            // A statement that is interrupted fails in its provider's own way.
            return failures.OfTimeLimit(limit, exception, trail.Trace);
        }
    }
}
