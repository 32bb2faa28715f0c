using Catalog.Api.Limits;
using Catalog.Domain.Departments;
using Catalog.Tests.Authentication;

namespace Catalog.Tests.Limits;

public sealed class GuessLimitTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly ClientId System = ClientId.Parse("housing-fund-loans");
    private static readonly ClientId Other = ClientId.Parse("market-supervision");

    private readonly TestClock _clock = new();

    [Fact]
    public void Try_Should_BeRefused_When_NoneIsLeft()
    {
        var limit = Limit(tries: 3);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(limit.Take(System, "a")));

        Assert.Equal(Hour, limit.Take(System, "a"));
        Assert.Equal(Hour, limit.Take(System, "a"));
    }

    [Fact]
    public void Try_Should_BeCountedForItsSystemAndSubjectAlone()
    {
        var limit = Limit(tries: 1);
        Assert.Null(limit.Take(System, "a"));

        Assert.Null(limit.Take(Other, "a"));
        Assert.Null(limit.Take(System, "b"));
        Assert.NotNull(limit.Take(System, "a"));
    }

    [Fact]
    public void Window_Should_Slide_When_TimePasses()
    {
        var limit = Limit(tries: 2);
        Assert.Null(limit.Take(System, "a"));
        _clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Null(limit.Take(System, "a"));
        _clock.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal(TimeSpan.FromMinutes(1), limit.Take(System, "a"));
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(limit.Take(System, "a"));
        Assert.Equal(TimeSpan.FromMinutes(40), limit.Take(System, "a"));
    }

    [Fact]
    public void RefusedTry_Should_NotLengthenTheWait()
    {
        var limit = Limit(tries: 1);
        limit.Take(System, "a");
        _clock.Advance(TimeSpan.FromMinutes(59));
        limit.Take(System, "a");
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(limit.Take(System, "a"));
    }

    [Fact]
    public void NewSubject_Should_BeRefused_When_NoRoomIsLeft()
    {
        var limit = Limit(tries: 1, maxSubjects: 2);
        limit.Take(System, "a");
        _clock.Advance(TimeSpan.FromMinutes(10));
        limit.Take(System, "b");

        Assert.Equal(TimeSpan.FromMinutes(50), limit.Take(System, "c"));
        Assert.NotNull(limit.Take(System, "a"));
        Assert.Null(limit.Take(Other, "c"));
    }

    [Fact]
    public void NewSubject_Should_FindRoom_When_AnotherCountsNoMore()
    {
        var limit = Limit(tries: 2, maxSubjects: 2);
        limit.Take(System, "a");
        _clock.Advance(TimeSpan.FromMinutes(30));
        limit.Take(System, "a");
        limit.Take(System, "b");
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(TimeSpan.FromMinutes(30), limit.Take(System, "c"));
        _clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Null(limit.Take(System, "c"));
        Assert.Null(limit.Take(System, "d"));
        Assert.NotNull(limit.Take(System, "e"));
    }

    [Fact]
    public void Tries_Should_BeAsManyAsAllowed_When_SentAtTheSameTime()
    {
        var limit = Limit(tries: 50, maxSubjects: 10);
        var taken = 0;

        Parallel.For(0, 4000, number =>
        {
            if (limit.Take(number % 2 == 0 ? System : Other, $"subject {number % 20}") is null)
            {
                Interlocked.Increment(ref taken);
            }
        });

        Assert.Equal(2 * 10 * 50, taken);
    }

    private GuessLimit Limit(int tries, int maxSubjects = 100) => new(tries, Hour, maxSubjects, _clock);
}
