using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Planning;
using static Catalog.Tests.Planning.PlanningAllowances;

namespace Catalog.Tests.Planning;

public sealed class RowVisibilityTests
{
    [Fact]
    public void Visibility_Should_BeOfNothing_When_NothingIsAllowed()
    {
        Assert.Equal(RowVisibility.Nothing, RowVisibility.Of([]));
        Assert.Equal(RowVisibility.Nothing, RowVisibility.Of([Decide(AccessKind.Show, Grant(1) with { Status = GrantStatus.Revoked })]));
    }

    [Fact]
    public void Visibility_Should_BeOfEverything_When_AViewOfAnyItemReachesAllRows() => Assert.Equal(
        RowVisibility.Everything,
        RowVisibility.Of([Allow(AccessKind.Show, Grant(1, "421202")), Allow(AccessKind.Show, Grant(2, "421221"), Grant(3, mask: Mask.Full))]));

    [Fact]
    public void Visibility_Should_ReachTheRowsOfEveryView_When_AllAreScoped()
    {
        var visibility = RowVisibility.Of(
        [
            Allow(AccessKind.Show, Grant(1, "421202"), Grant(2, "421221", Mask.Full)),
            Allow(AccessKind.Show, Grant(3, "421202001")),
            Decide(AccessKind.Show, Grant(4) with { Status = GrantStatus.Revoked }),
        ]);

        Assert.True(visibility.IsAny);
        Assert.Equal("421202,421221", visibility.Within?.ToString());
    }
}
