using Catalog.Api.Auditing;
using Catalog.Api.Errors;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Http;

/// <summary>
/// An answer that may leave. INVARIANT: its entry is on the disk, or it is a refusal that depends on nothing but the form of the request,
/// the rate of requests and the state of the audit.
/// </summary>
internal sealed class ReleasedAnswer : IDisposable
{
    private ReleasedAnswer(Answer answer) => Answer = answer;

    public Answer Answer { get; }

    /// <exception cref="AuditUnavailableException">The entry cannot be written, so that the answer stays here; it is disposed of.</exception>
    public static async ValueTask<ReleasedAnswer> ReleaseAsync(AuditLog audit, Answer answer, AuditEntry entry)
    {
        try
        {
            await audit.AppendAsync(entry);
            return new ReleasedAnswer(answer);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    public static ReleasedAnswer MethodNotAllowed() => new(Answer.Of(RequestErrors.MethodNotAllowed()));

    public static ReleasedAnswer NotAcceptable() => new(Answer.Of(RequestErrors.NotAcceptable()));

    /// <summary>Requests beyond a share are counted, and one entry tells of many.</summary>
    public static ReleasedAnswer RateLimited(TimeSpan wait) => new(Answer.Of(RequestErrors.RateLimited()) with { RetryAfter = wait });

    public static ReleasedAnswer AuditUnavailable(string trace) => new(Answer.Of(RequestErrors.AuditUnavailable().Traced(trace)));

    public void Dispose() => Answer.Dispose();
}
