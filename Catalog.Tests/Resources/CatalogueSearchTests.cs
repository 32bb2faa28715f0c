using Catalog.Domain.Departments;
using Catalog.Domain.Resources;

namespace Catalog.Tests.Resources;

public sealed class CatalogueSearchTests
{
    private static readonly Department[] Departments = [new(DepartmentCode.Parse("civil-affairs"), "民政部门", DepartmentStatus.Active)];

    [Theory]
    [InlineData("户籍登记信息", "HouseholdRegistration")]
    [InlineData("1001001/000001", "HouseholdRegistration")]
    [InlineData("1001001/000001-03", "HouseholdRegistration.sex")]
    [InlineData("householdregistration.SEX", "HouseholdRegistration.sex")]
    [InlineData("ＨＯＵＳＥＨＯＬＤＲＥＧＩＳＴＲＡＴＩＯＮ．ＳＥＸ", "HouseholdRegistration.sex")]
    [InlineData("民政部门", "civil-affairs")]
    [InlineData("婚姻　状况", "MarriageRegistration.maritalStatus")]
    [InlineData("收养", "AdoptionRegistration")]
    [InlineData("GB/T 3304", "EthnicGroup")]
    public void Search_Should_FindItFirst_When_ItsNameOrCodeIsGiven(string text, string coordinate) => Assert.Equal(coordinate, Find(text)[0].Coordinate);

    [Theory]
    [InlineData("婚姻")]
    [InlineData("婚")]
    [InlineData("死亡")]
    [InlineData("民族")]
    public void Search_Should_FindEveryNameThatHasIt_BeforeOthers_When_TheWordIsShort(string text)
    {
        var found = Find(text);

        var named = FirstBatch.Catalogue.Items.Where(item => item.Item.Name.Contains(text, StringComparison.Ordinal)).Select(item => item.Coordinate).Order().ToList();
        Assert.NotEmpty(named);
        Assert.Equal(named, found.Where(hit => hit.Matter == CatalogueMatter.InformationItem && hit.Name.Contains(text, StringComparison.Ordinal)).Select(hit => hit.Coordinate).Order());
        Assert.True(found.TakeWhile(hit => hit.Name.Contains(text, StringComparison.Ordinal)).Count() >= named.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u3000")]
    [InlineData("婚姻 不存在的词")]
    [InlineData("\uD800")]
    [InlineData("%")]
    public void Search_Should_FindNothing_When_NoWordIsThereOrOneIsNowhere(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Search_Should_FindNoMoreThanTold_When_MuchIsFound()
    {
        Assert.Equal(3, FirstBatch.Catalogue.Search.Find("登记", Departments, 3).Count);
        Assert.Empty(FirstBatch.Catalogue.Search.Find("登记", Departments, 0));
    }

    private static IReadOnlyList<CatalogueHit> Find(string text) => FirstBatch.Catalogue.Search.Find(text, Departments, 1000);
}
