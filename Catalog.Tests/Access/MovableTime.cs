namespace Catalog.Tests.Access;

/// <summary>The real time, moved by hand: its clock, and its timestamps forwards. Timers run as ever.</summary>
public sealed class MovableTime : TimeProvider
{
    private long _clock;
    private long _timestamp;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _clock));

    public override long GetTimestamp() => base.GetTimestamp() + Interlocked.Read(ref _timestamp);

    /// <summary>Sets the clock, as an administrator would.</summary>
    public void SetClock(TimeSpan by) => Interlocked.Add(ref _clock, by.Ticks);

    /// <summary>Lets time go by.</summary>
    public void Pass(TimeSpan span)
    {
        SetClock(span);
        Interlocked.Add(ref _timestamp, (long)(span.TotalSeconds * TimestampFrequency));
    }
}
