using Catalog.Domain.Sharing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Catalog.Tests.Sharing;

public sealed class PeriodTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset End = Begin.AddDays(1);
    private static readonly Period Day = new(Begin, End);

    public static TheoryData<DateTimeOffset, bool, bool> Moments => new()
    {
        { Begin.AddTicks(-1), false, false },
        { Begin, true, false },
        { Begin.ToUniversalTime(), true, false },
        { End.AddTicks(-1), true, false },
        { End, true, true },
        { End.AddTicks(1), true, true },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Period_Should_ReachFromItsFirstMomentUpToItsEnd_When_Asked(DateTimeOffset moment, bool hasBegun, bool hasEnded)
    {
        Assert.Equal((hasBegun, hasEnded), (Day.HasBegun(moment), Day.HasEnded(moment)));
        Assert.Equal(hasBegun && !hasEnded, Day.Contains(moment));
    }

    [Fact]
    public void Period_Should_GoOn_When_ItHasNoEnd()
    {
        var endless = new Period(Begin);
        Assert.True(endless.Contains(DateTimeOffset.MaxValue));
        Assert.False(endless.Contains(Begin.AddTicks(-1)));
    }

    [Fact]
    public void Period_Should_NotBeMade_When_ItEndsBeforeItBegins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(Begin, Begin.AddTicks(-1)));

    [Property]
    public Property Period_Should_ContainNothing_When_ItEndsAsItBegins() =>
        Prop.ForAll(Gen.Choose(-10, 10).ToArbitrary(), ticks => !new Period(Begin, Begin).Contains(Begin.AddTicks(ticks)));
}
