namespace Catalog.Api.Auditing.Index;

/// <summary>
/// Tells how far a segment is settled that another process writes: as far as it reached a while ago. What its writer could not bring to
/// the disk, it cuts off again well within that time.
/// </summary>
internal sealed class SettledLengths(TimeProvider time, TimeSpan settling)
{
    private readonly Dictionary<string, Growth> _growths = [];

    /// <param name="segment">Names the segment among the others.</param>
    /// <param name="length">How long it is now.</param>
    public long Of(string segment, long length)
    {
        if (settling == TimeSpan.Zero)
        {
            return length;
        }

        var now = time.GetTimestamp();
        if (!_growths.TryGetValue(segment, out var growth))
        {
            _growths[segment] = new Growth(0, length, now);
            return 0;
        }

        if (time.GetElapsedTime(growth.Since, now) >= settling)
        {
            growth = new Growth(Math.Min(growth.Seen, length), length, now);
            _growths[segment] = growth;
        }

        return Math.Min(growth.Settled, length);
    }

    /// <param name="Seen">What its length was when that was looked at last.</param>
    /// <param name="Since">When that was.</param>
    private readonly record struct Growth(long Settled, long Seen, long Since);
}
