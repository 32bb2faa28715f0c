namespace Catalog.Tests.Journeys;

/// <summary>A clock that runs as the machine's does, from another moment, and can be moved on: terms of days pass in a test.</summary>
public sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private long _shift = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shift));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _shift, time.Ticks);
}
