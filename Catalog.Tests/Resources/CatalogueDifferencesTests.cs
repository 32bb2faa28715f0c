using Catalog.Api.Resources;
using Catalog.Domain.Resources;
using Kind = Catalog.Domain.Resources.CatalogueDifferenceKind;

namespace Catalog.Tests.Resources;

public sealed class CatalogueDifferencesTests
{
    private const string Colours = "\"颜色\" enum Colour @codeList(standard: \"GB/T 1\") { \"红\" RED @code(value: \"1\") \"蓝\" BLUE @code(value: \"2\") }";

    private static readonly string InForce = $"{Definitions.Register}\n{Colours}\nextend schema {Definitions.Basis}";

    [Theory]
    [InlineData("sharing: UNCONDITIONAL", "sharing: CONDITIONAL, condition: \"c\"", Kind.SharingClassChanged, "Register.name", "sharing", "UNCONDITIONAL", "CONDITIONAL")]
    [InlineData("\"姓名\"", "\"名字\"", Kind.ItemChanged, "Register.name", "name", "姓名", "名字")]
    [InlineData("length: 50", "length: 60", Kind.ItemChanged, "Register.name", "length", "50", "60")]
    [InlineData("sharing: UNCONDITIONAL", "sharing: UNCONDITIONAL, withdrawn: \"2026-05-01\"", Kind.ItemWithdrawn, "Register.name", "withdrawn", null, "2026-05-01")]
    [InlineData("sharing: UNCONDITIONAL", "sharing: UNCONDITIONAL, mask: \"KEEP_FIRST_1\"", Kind.ItemChanged, "Register.name", "mask", null, "KEEP_FIRST_1")]
    [InlineData("updateCycle: DAILY", "updateCycle: WEEKLY", Kind.ResourceChanged, "Register", "updateCycle", "DAILY", "WEEKLY")]
    [InlineData("updateCycle: DAILY", "updateCycle: DAILY, withdrawn: \"2026-05-01\"", Kind.ResourceWithdrawn, "Register", "withdrawn", null, "2026-05-01")]
    [InlineData("\"红\" RED", "\"赤\" RED", Kind.CodeChanged, "Colour(1)", "meaning", "红", "赤")]
    [InlineData("\"蓝\" BLUE @code(value: \"2\")", "", Kind.CodeRemoved, "Colour(2)", null, "蓝", null)]
    [InlineData("\"蓝\" BLUE @code(value: \"2\")", "\"蓝\" BLUE @code(value: \"2\") \"绿\" GREEN @code(value: \"3\")", Kind.CodeAdded, "Colour(3)", null, null, "绿")]
    [InlineData("GB/T 1", "GB/T 2", Kind.CodeListChanged, "Colour", "standard", "GB/T 1", "GB/T 2")]
    public void Difference_Should_BeTold_When_OneThingIsChanged(string from, string to, Kind kind, string coordinate, string? property, string? before, string? after)
    {
        var differences = CatalogueDifferences.Between(Read(InForce), Read(InForce.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(new CatalogueDifference(kind, coordinate, property, before, after), differences);
        Assert.True(differences.Count <= 2);
    }

    [Fact]
    public void Differences_Should_BeNone_When_TheVersionsAreAlike() => Assert.Empty(CatalogueDifferences.Between(Read(InForce), Read(InForce)));

    [Fact]
    public void Differences_Should_TellWhatIsNewOrGone_When_DefinitionsComeAndGo()
    {
        var more = Read($"{InForce}\n{Definitions.Other("Other")}");

        Assert.Equal([new CatalogueDifference(Kind.ResourceAdded, "Other", null, null, "另一登记信息")], CatalogueDifferences.Between(Read(InForce), more));
        Assert.Equal([new CatalogueDifference(Kind.ResourceRemoved, "Other", null, "另一登记信息", null)], CatalogueDifferences.Between(more, Read(InForce)));
        Assert.Equal([Kind.ResourceAdded, Kind.CodeListAdded, Kind.LegalBasisAdded], CatalogueDifferences.Between(null, Read(InForce)).Select(difference => difference.Kind));
        Assert.Equal(
            [Kind.LegalBasisChanged],
            CatalogueDifferences.Between(Read(InForce), Read(InForce.Replace("第一条", "第二条", StringComparison.Ordinal))).Select(difference => difference.Kind));
    }

    private static CatalogueVersion Read(string text) => Definitions.Read(text).Catalogue ?? throw new InvalidOperationException(Definitions.Read(text).Problems[0].ToString());
}
