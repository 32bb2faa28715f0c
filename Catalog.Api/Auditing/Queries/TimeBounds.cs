using System.Globalization;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The moments between which entries are asked for.</summary>
internal static class TimeBounds
{
    private static readonly TimeSpan Step = TimeSpan.FromMicroseconds(1);

    /// <param name="comparison">gte, gt, lt or lte.</param>
    /// <param name="timestamp">A valid one.</param>
    public static AuditQuestion Within(this AuditQuestion question, string comparison, string timestamp)
    {
        var moment = DateTimeOffset.Parse(timestamp, CultureInfo.InvariantCulture);
        return comparison switch
        {
            "gte" => question with { From = Later(question.From, moment) },
            "gt" => question with { From = Later(question.From, Next(moment)) },
            "lt" => question with { Until = Earlier(question.Until, moment) },
            _ => question with { Until = Earlier(question.Until, Next(moment)) },
        };
    }

    // Entries have microseconds: what is after a moment is from the next one on.
    private static DateTimeOffset Next(DateTimeOffset moment) => moment > DateTimeOffset.MaxValue - Step ? DateTimeOffset.MaxValue : moment + Step;

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
