using Catalog.Api.Auditing.Format;

namespace Catalog.Api.Auditing.Export;

/// <summary>Which entries of a chain to export: those from one to another, or the shortest run that holds all of a time.</summary>
/// <param name="From">The earliest time; null from the first entry on.</param>
/// <param name="Until">The time before which they are; null up to the last entry.</param>
internal sealed record ExportPeriod(DateTimeOffset? From, DateTimeOffset? Until, long First = 1, long Last = long.MaxValue)
{
    // Requests are written when they end, with the time at which they began; clocks are set.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    private readonly byte[]? _from = From is { } from ? EntryTimes.Text(from) : null;
    private readonly byte[]? _until = Until is { } until ? EntryTimes.Text(until) : null;

    public bool Holds(ChainedLine line)
    {
        var time = EntryTimes.Of(line.Entry);
        return line.Number >= First && line.Number <= Last
            && (_from is null || time.SequenceCompareTo(_from) >= 0)
            && (_until is null || time.SequenceCompareTo(_until) < 0);
    }

    /// <summary>Whether a segment can hold such entries.</summary>
    /// <param name="opened">When it was opened.</param>
    /// <param name="next">The number of the next one's first entry.</param>
    /// <param name="nextOpened">When the next one was opened; null if there is none.</param>
    public bool Touches(long first, DateTimeOffset? opened, long next, DateTimeOffset? nextOpened) =>
        first <= Last && next > First
        && !(opened is { } begin && Until is { } until && begin - until > Slack)
        && !(nextOpened is { } end && From is { } from && from - end > Slack);
}
