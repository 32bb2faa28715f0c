using Catalog.Api.Authentication;
using Catalog.Api.Errors;

namespace Catalog.Api.Http;

/// <summary>Answers to requests whose token is refused, or lacks.</summary>
internal static class TokenAnswers
{
    public static Answer Of(TokenRefusal refusal) => Of(refusal, new RequestError(refusal.Code, refusal.Message) { Status = refusal.Status });

    /// <summary>The answer to a refusal that is this service's fault.</summary>
    public static Answer Of(TokenRefusal refusal, string traceId) =>
        Of(refusal, new RequestError(refusal.Code, refusal.Message) { Status = refusal.Status }.Traced(traceId));

    private static Answer Of(TokenRefusal refusal, RequestError error) =>
        Answer.Of(error) with { Challenge = refusal.Challenge, RetryAfter = refusal.RetryAfter };
}
