using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Ide;
using Catalog.Api.Limits;
using Catalog.Api.Resources;
using Catalog.Api.Storage;

namespace Catalog.Api.Http;

/// <summary>The address /graphql: every request walks through the stages once, in this order.</summary>
internal sealed partial class GraphQLEndpoint(
    TokenGate tokens,
    HttpSettings settings,
    Turns turns,
    RequestReader requests,
    CatalogueKeeper catalogues,
    OperationRunner operations,
    CatalogDatabase database,
    ILogger<GraphQLEndpoint> logger)
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
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
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
                return TokenAnswers.Of(refused.Refusal);
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
                : await operations.RunAsync(request with { CostReport = CostHeader.Of(http.Request.Headers) }, HttpMethods.IsGet(http.Request.Method), caller, http.RequestAborted);
        }
        catch (AccessBookUnavailableException unavailable)
        {
            return Answer.Of(RequestErrors.NotReady()) with { RetryAfter = unavailable.RetryAfter };
        }
        catch (BadHttpRequestException bad)
        {
            return Answer.Of(bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? RequestErrors.BodyTooLarge(settings.MaxRequestBytes) : RequestErrors.BodyNotJson());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failure(exception);
        }
    }

    private Answer Failure(Exception exception)
    {
        if (database.Diagnose(exception) is { } problem)
        {
            LogDatabase(problem.Code, exception);
            return Answer.Of(RequestErrors.DatabaseUnavailable());
        }

        LogFailure(exception);
        return Answer.Of(RequestErrors.Internal());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database does not answer: {Code}")]
    private partial void LogDatabase(string code, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed")]
    private partial void LogFailure(Exception exception);
}
