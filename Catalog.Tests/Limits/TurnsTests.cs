using System.Net;
using Catalog.Api.Limits;
using Catalog.Domain.Departments;

namespace Catalog.Tests.Limits;

public sealed class TurnsTests
{
    private static readonly TurnKey System = TurnKey.Of(ClientId.Parse("housing-fund-loans"), null);

    [Fact]
    public void Turn_Should_BeRefusedWithItsWait_When_TheBurstIsOver()
    {
        using var turns = new Turns(new LimitSettings { RequestsPerSecond = 1, RequestBurst = 5, ConcurrentRequests = 0 });
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Null(turns.Take(System).Wait));

        Assert.InRange(turns.Take(System).Wait!.Value, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
        Assert.Null(turns.Take(TurnKey.Of(null, IPAddress.Loopback)).Wait);
    }

    [Fact]
    public async Task Turn_Should_BeGivenAgain_When_TheShareIsFilledUp()
    {
        using var turns = new Turns(new LimitSettings { RequestsPerSecond = 50, RequestBurst = 1, ConcurrentRequests = 0 });
        Assert.Null(turns.Take(System).Wait);
        Assert.NotNull(turns.Take(System).Wait);

        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Null(turns.Take(System).Wait);
    }

    [Fact]
    public void Turn_Should_BeRefused_When_TooManyAreHeldAtTheSameTime()
    {
        using var turns = new Turns(new LimitSettings { RequestsPerSecond = 0, ConcurrentRequests = 2 });
        var first = turns.Take(System);
        using var second = turns.Take(System);
        Assert.NotNull(turns.Take(System).Wait);

        first.Dispose();

        using var third = turns.Take(System);
        Assert.Null(third.Wait);
    }

    [Fact]
    public async Task RefusedTurn_Should_HoldNoPlace()
    {
        using var turns = new Turns(new LimitSettings { RequestsPerSecond = 10, RequestBurst = 1, ConcurrentRequests = 1 });
        turns.Take(System).Dispose();
        Assert.NotNull(turns.Take(System).Wait);

        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Null(turns.Take(System).Wait);
    }

    [Fact]
    public void Turn_Should_AlwaysBeGiven_When_NothingIsLimited()
    {
        using var turns = new Turns(new LimitSettings { RequestsPerSecond = 0, ConcurrentRequests = 0 });

        Assert.All(Enumerable.Range(0, 5000), _ => Assert.Null(turns.Take(System).Wait));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Key_Should_BeTheSame_When_OneCallerHasBothAddresses(string one, string other, bool same)
    {
        Assert.Equal(same, TurnKey.Of(null, IPAddress.Parse(one)) == TurnKey.Of(null, IPAddress.Parse(other)));
    }

    [Fact]
    public void Key_Should_BeTheSystems_When_ItHasAToken()
    {
        Assert.Equal(System, TurnKey.Of(ClientId.Parse("housing-fund-loans"), IPAddress.Loopback));
        Assert.NotEqual(TurnKey.Of(null, null), System);
    }
}
