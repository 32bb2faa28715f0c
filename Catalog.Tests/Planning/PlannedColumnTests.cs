using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;
using static Catalog.Tests.Planning.PlanningAllowances;

namespace Catalog.Tests.Planning;

public sealed class PlannedColumnTests
{
    [Fact]
    public void Column_Should_HaveTheViewsOfItsAllowance()
    {
        var allowance = Allow(AccessKind.Show, Grant(1, mask: Mask.KeepLast(4)), Grant(2, "421202"));

        var column = new PlannedColumn(Photo, allowance);

        Assert.Equal(allowance.Views, column.Views);
        Assert.Equal(2, column.Views.Count);
        Assert.Same(Photo, column.Item);
    }

    [Theory]
    [InlineData(AccessKind.Compare)]
    [InlineData(AccessKind.Verify)]
    public void Column_Should_BeRefused_When_TheAllowanceIsNotForShowing(AccessKind kind) =>
        Assert.Throws<ArgumentException>(() => new PlannedColumn(Photo, Allow(kind, Grant(1))));

    [Fact]
    public void Column_Should_BeRefused_When_TheAllowanceIsForAnotherItem() => Assert.Throws<ArgumentException>(() =>
        new PlannedColumn(Photo with { Code = ItemCode.Parse("1001001/000001-08") }, Allow(AccessKind.Show, Grant(1))));

    [Fact]
    public void Column_Should_BeRefused_When_AMaskDoesNotFitTheItem() => Assert.Throws<ArgumentException>(() => new PlannedColumn(
        Photo with { Type = ItemType.Of(ItemScalar.Base64) },
        Allow(AccessKind.Show, Grant(1, "421202"), Grant(2, mask: Mask.Full))));
}
