using Catalog.Api.Authentication;
using Catalog.Api.Errors;

namespace Catalog.Api.Http;

/// <summary>Answers to requests whose token is refused, or lacks.</summary>
internal static class TokenAnswers
{
    public static Answer Of(TokenRefusal refusal) =>
        Answer.Of(new RequestError(refusal.Code, refusal.Message) { Status = refusal.Status }) with
        {
            Challenge = refusal.Challenge,
            RetryAfter = refusal.RetryAfter,
        };
}
