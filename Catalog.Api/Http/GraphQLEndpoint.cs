using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Ide;
using Catalog.Api.Limits;
using Catalog.Api.Resources;

namespace Catalog.Api.Http;

/// <summary>The address /graphql: every request walks through the stages once, in this order.</summary>
internal sealed class GraphQLEndpoint(
    TokenGate tokens,
    HttpSettings settings,
    Turns turns,
    RequestReader requests,
    CatalogueKeeper catalogues,
    OperationRunner operations,
    FailureAnswers failures)
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
            using var refusal = Answer.Of(RequestErrors.MethodNotAllowed());
            http.Response.Headers.Allow = "GET, POST";
            await Responder.WriteAsync(http.Response, ResponseMedia.Json, refusal, http.RequestAborted);
            return;
        }

        if (ResponseMedia.Negotiate(http.Request.Headers.Accept) is not { } media)
        {
            using var refusal = Answer.Of(RequestErrors.NotAcceptable());
            await Responder.WriteAsync(http.Response, ResponseMedia.Json, refusal, http.RequestAborted);
            return;
        }

        try
        {
            using var answer = await AnswerAsync(http);
            await Responder.WriteAsync(http.Response, media, answer, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext http)
    {
        try
        {
            var outcome = await tokens.AuthenticateAsync(http);
            if (outcome is TokenRefused refused)
            {
                return refused.Refusal.Status < StatusCodes.Status500InternalServerError ? TokenAnswers.Of(refused.Refusal) : failures.Of(refused.Refusal);
            }

            var caller = (outcome as Authenticated)?.Caller;
            using var turn = turns.Take(TurnKey.Of(caller?.ClientId, http.Connection.RemoteIpAddress));
            if (turn.Wait is { } wait)
            {
                return Answer.Of(RequestErrors.RateLimited()) with { RetryAfter = wait };
            }

            var (request, error) = await requests.ReadAsync(http.Request, http.RequestAborted);
            return request is null
                ? Answer.Of(error!)
                : await RunAsync(request with { Wishes = ResponseWishes.Of(http.Request.Headers) }, HttpMethods.IsGet(http.Request.Method), caller, http.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            return Answer.Of(bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? RequestErrors.BodyTooLarge(settings.MaxRequestBytes) : RequestErrors.BodyNotJson());
        }
        catch (Exception exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            return failures.Of(exception);
        }
    }

    private async Task<Answer> RunAsync(RequestParameters request, bool isGet, Caller? caller, CancellationToken clientIsGone)
    {
        using var limit = TimeLimit.Begin(settings, clientIsGone);
        try
        {
            return await operations.RunAsync(request, isGet, caller, limit.Token);
        }
        catch (Exception exception) when (limit.HasPassed)
        {
            // A statement that is interrupted fails in its provider's own way.
            return failures.OfTimeLimit(limit, exception);
        }
    }
}
