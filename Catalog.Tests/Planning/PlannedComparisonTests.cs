using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;
using static Catalog.Tests.Planning.PlanningAllowances;

namespace Catalog.Tests.Planning;

public sealed class PlannedComparisonTests
{
    [Theory]
    [InlineData(AccessKind.Compare)]
    [InlineData(AccessKind.Verify)]
    public void Comparison_Should_ReachTheRowsThatAreNotMasked_When_SomeAre(AccessKind kind)
    {
        var comparison = new PlannedComparison(
            Photo,
            Allow(kind, Grant(1, mask: Mask.KeepLast(4)), Grant(2, "421202"), Grant(3, "421221")));

        Assert.Equal("421202,421221", comparison.RowScope?.ToString());
        Assert.Same(Photo, comparison.Item);
    }

    [Fact]
    public void Comparison_Should_ReachAllRows_When_AGrantDoes() =>
        Assert.Null(new PlannedComparison(Photo, Allow(AccessKind.Compare, Grant(1), Grant(2, "421202"))).RowScope);

    [Fact]
    public void Comparison_Should_BeRefused_When_TheAllowanceIsForShowing() =>
        Assert.Throws<ArgumentException>(() => new PlannedComparison(Photo, Allow(AccessKind.Show, Grant(1))));

    [Fact]
    public void Comparison_Should_BeRefused_When_TheAllowanceIsForAnotherItem() => Assert.Throws<ArgumentException>(() =>
        new PlannedComparison(Photo with { Code = ItemCode.Parse("1001001/000001-08") }, Allow(AccessKind.Compare, Grant(1))));

    [Theory]
    [InlineData(AccessKind.Compare)]
    [InlineData(AccessKind.Verify)]
    public void Comparison_Should_BeRefused_When_AnyViewIsMasked(AccessKind kind)
    {
        var forged = Forge(kind, new ItemView(ScopeOf("421202"), null, []), new ItemView(null, Mask.Full, []));

        Assert.Throws<ArgumentException>(() => new PlannedComparison(Photo, forged));
    }
}
