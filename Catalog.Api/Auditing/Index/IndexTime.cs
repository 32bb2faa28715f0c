namespace Catalog.Api.Auditing.Index;

/// <summary>Moments as the index has them: microseconds since 1970-01-01T00:00:00Z.</summary>
internal static class IndexTime
{
    private const long Epoch = 621_355_968_000_000_000;

    /// <summary>A moment within a microsecond becomes the next one, so that bounds of a period let through what they let through of entries.</summary>
    public static long Of(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks - Epoch;
        var whole = Math.DivRem(ticks, TimeSpan.TicksPerMicrosecond, out var rest);
        return rest > 0 ? whole + 1 : whole;
    }

    public static DateTimeOffset Read(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
