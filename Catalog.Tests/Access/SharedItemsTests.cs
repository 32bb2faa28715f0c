using Catalog.Api.Access;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;

namespace Catalog.Tests.Access;

public sealed class SharedItemsTests
{
    private static readonly Department Police = new(DepartmentCode.Parse("public-security"), "公安局", DepartmentStatus.Active);
    private static readonly Department CivilAffairs = new(DepartmentCode.Parse("civil-affairs"), "民政局", DepartmentStatus.Active);

    [Fact]
    public void Providers_Should_BeginWithTheResponsibleOne_When_ThereAreJointOnes() =>
        Assert.Equal([CivilAffairs.Code, Police.Code], Find([Police, CivilAffairs]).Providers);

    [Fact]
    public void Providers_Should_BeNone_When_OnlyJointOnesAreOnboarded() => Assert.Empty(Find([Police]).Providers);

    [Fact]
    public void Item_Should_BeScopable_When_ItsResourceHasADivision()
    {
        var items = SharedItems.Of(TestCatalogue.Create(1), [Police]).ToDictionary(item => item.Code);

        Assert.True(items[TestCatalogue.Name].IsScopable);
        Assert.False(items[TestCatalogue.Marriage].IsScopable);
    }

    private static SharedItem Find(IReadOnlyList<Department> departments) =>
        SharedItems.Of(TestCatalogue.Create(1), departments).Single(item => item.Code == TestCatalogue.Marriage);
}
