using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Storage;

namespace Catalog.Api.Http;

/// <summary>Answers to requests that fail by this service's fault: a line in the log, and the trace by which to find it.</summary>
internal sealed partial class FailureAnswers(CatalogDatabase database, ILogger<FailureAnswers> logger)
{
    public Answer Of(Exception exception, string traceId)
    {
        if (exception is AccessBookUnavailableException unavailable)
        {
            LogNotReady(traceId);
            return Answer.Of(RequestErrors.NotReady().Traced(traceId)) with { RetryAfter = unavailable.RetryAfter };
        }

        if (database.Diagnose(exception) is { } problem)
        {
            LogDatabase(problem.Code, traceId, FailureReport.Of(exception));
            return Answer.Of(RequestErrors.DatabaseUnavailable().Traced(traceId));
        }

        LogFailure(traceId, FailureReport.Of(exception));
        return Answer.Of(RequestErrors.Internal().Traced(traceId));
    }

    /// <summary>The answer to a token that cannot be checked.</summary>
    public Answer Of(TokenRefusal refusal, string traceId)
    {
        LogRefusal(refusal.Code, traceId);
        return TokenAnswers.Of(refusal, traceId);
    }

    /// <summary>The answer to an operation that was stopped; where it was, the log tells.</summary>
    public Answer OfTimeLimit(TimeLimit limit, Exception stopped, string traceId)
    {
        LogTimeLimit(limit.Length, traceId, FailureReport.Of(stopped));
        // The same operation would take as long again.
        return Answer.Of(RequestErrors.TimeLimit(limit.Length).Traced(traceId)) with { RetryAfter = null };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request came while there is no access book, trace {TraceId}")]
    private partial void LogNotReady(string traceId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A token could not be checked: {Code}, trace {TraceId}")]
    private partial void LogRefusal(string code, string traceId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database does not answer: {Code}, trace {TraceId}: {Failure}")]
    private partial void LogDatabase(string code, string traceId, FailureReport failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed, trace {TraceId}: {Failure}")]
    private partial void LogFailure(string traceId, FailureReport failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An operation was stopped after {Limit}, trace {TraceId}: {Failure}")]
    private partial void LogTimeLimit(TimeSpan limit, string traceId, FailureReport failure);
}
