using Catalog.Api.Auditing.Format;

namespace Catalog.Api.Auditing.Export;

/// <summary>Which entries of a chain to export: those from one to another, or the shortest run that holds all of a time.</summary>
/// <param name="From">The earliest time.</param>
/// <param name="Until">The time before which they are.</param>
internal sealed record ExportPeriod(DateTimeOffset From, DateTimeOffset Until, long First = 1, long Last = long.MaxValue)
{
    private readonly byte[] _from = EntryTimes.Text(From);
    private readonly byte[] _until = EntryTimes.Text(Until);

    public bool Holds(ChainedLine line)
    {
        var time = EntryTimes.Of(line.Entry);
        return line.Number >= First && line.Number <= Last && time.SequenceCompareTo(_from) >= 0 && time.SequenceCompareTo(_until) < 0;
    }
}
