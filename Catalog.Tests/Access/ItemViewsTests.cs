using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

public sealed class ItemViewsTests
{
    private static readonly AccessQuestion Photo = Town.Ask(Town.Photo);
    private static readonly RowScope City = ScopeOf("421200");
    private static readonly RowScope Jiayu = ScopeOf("421221");

    private static readonly Grant Plain = Numbered(40);
    private static readonly Grant Scoped = Numbered(30) with { RowScope = Town.Xianan };
    private static readonly Grant Masked = Numbered(20) with { Mask = Mask.Full };
    private static readonly Grant ScopedAndMasked = Numbered(10) with { RowScope = Town.Xianan, Mask = Mask.Full };

    [Fact]
    public void Views_Should_BeOneOfAllRows_When_AGrantHasNeitherScopeNorMask() =>
        Seen([ScopedAndMasked, Masked, Scoped, Plain], new ItemView(null, null, [Plain, Scoped]));

    [Fact]
    public void Views_Should_ShowTheRestBehindTheMask_When_OnlySomeRowsAreUnmasked() => Seen(
        [ScopedAndMasked, Masked, Scoped],
        new ItemView(Town.Xianan, null, [Scoped]),
        new ItemView(null, Mask.Full, [Masked, ScopedAndMasked]));

    [Fact]
    public void Views_Should_BeOneOfAllRows_When_ScopedAndUnscopedGrantsHaveOneMask() =>
        Seen([ScopedAndMasked, Masked], new ItemView(null, Mask.Full, [Masked, ScopedAndMasked]));

    [Fact]
    public void Views_Should_UniteScopes_When_TheirMaskIsTheSame()
    {
        var other = Numbered(8) with { RowScope = Jiayu };
        Seen([Scoped, other], new ItemView(ScopeOf("421202,421221"), null, [other, Scoped]));
    }

    [Fact]
    public void Views_Should_NameTheWiderDivisionAlone_When_OneLiesWithinAnother()
    {
        var city = Numbered(50) with { RowScope = City };
        Seen([Scoped, city], new ItemView(City, null, [Scoped, city]));
    }

    [Fact]
    public void View_Should_BeLeftOut_When_AllItsRowsAreShownBefore()
    {
        var wide = Numbered(5) with { RowScope = ScopeOf("421202,421221") };
        var narrow = Numbered(6) with { RowScope = ScopeOf("421202001,421221"), Mask = Mask.KeepLast(4) };
        Seen([narrow, wide], new ItemView(wide.RowScope, null, [wide]));
    }

    [Fact]
    public void View_Should_BeLeftOut_When_SeveralBeforeItShowItsRowsTogether()
    {
        var first = Numbered(5) with { RowScope = Town.Xianan };
        var second = Numbered(6) with { RowScope = Jiayu, Mask = Mask.KeepLast(4) };
        var third = Numbered(7) with { RowScope = ScopeOf("421202,421221"), Mask = Mask.Full };
        Seen(
            [third, second, first],
            new ItemView(Town.Xianan, null, [first]),
            new ItemView(Jiayu, Mask.KeepLast(4), [second]));
    }

    [Fact]
    public void View_Should_Stay_When_OnlySomeOfItsRowsAreShownBefore()
    {
        var wide = Numbered(5) with { RowScope = City, Mask = Mask.KeepLast(4) };
        Seen([wide, Scoped], new ItemView(Town.Xianan, null, [Scoped]), new ItemView(City, Mask.KeepLast(4), [wide]));
    }

    [Fact]
    public void Views_Should_GoFromTheMaskThatKeepsMost_When_SeveralMasksAreGranted()
    {
        (Mask? Mask, string Division)[] inOrder =
        [
            (null, "421202"),
            (Mask.KeepLast(6), "421221"),
            (Mask.KeepFirst(4), "421222"),
            (Mask.KeepLast(4), "421223"),
            (Mask.KeepFirst(1), "421224"),
            (Mask.Full, "421281"),
        ];
        var grants = inOrder.Select((pair, index) => Numbered(100 - index) with { Mask = pair.Mask, RowScope = ScopeOf(pair.Division) }).ToArray();
        Seen([.. grants.Order(Comparer<Grant>.Create((one, other) => one.Id.Value.CompareTo(other.Id.Value)))],
            [.. grants.Select(grant => new ItemView(grant.RowScope, grant.Mask, [grant]))]);
    }

    [Fact]
    public void Views_Should_ComeFromWorkingGrantsAlone_When_ABetterOneDoesNotWork()
    {
        Seen([Plain with { Status = GrantStatus.Suspended }, Masked], new ItemView(null, Mask.Full, [Masked]));
        Seen([Plain with { Origin = (GrantOrigin)9 }, Masked], new ItemView(null, Mask.Full, [Masked]));
        Seen([Plain with { Level = GrantLevel.Verify }, Masked], new ItemView(null, Mask.Full, [Masked]));
    }

    [Fact]
    public void Allowance_Should_FollowTheFirstGrantOfTheFirstView_When_SeveralUsesAndOriginsGrant()
    {
        var second = Town.LendingUse with { Id = new UseId(2) };
        var grant = Scoped with { Use = second.Id, Origin = GrantOrigin.MunicipalDecision };
        var book = Town.With(Town.LendingUse, second) with { Grants = [Masked, grant] };
        Expect.Seen(AllowanceRule.MunicipalDecision, book, Photo, new ItemView(Town.Xianan, null, [grant]), new ItemView(null, Mask.Full, [Masked]));
        Assert.Equal(second.Id, Town.Decide(book, Photo).Use);
    }

    [Fact]
    public void Allowances_Should_BeEqual_When_TheirViewsAre()
    {
        var one = Town.Decide(Town.With(Scoped, Masked), Photo);
        Assert.Equal(one, Town.Decide(Town.With(Masked, Scoped), Photo));
        Assert.Equal(one.GetHashCode(), Town.Decide(Town.With(Masked, Scoped), Photo).GetHashCode());
        Assert.NotEqual(one, Town.Decide(Town.With(Scoped), Photo));
        Assert.NotEqual(one, Town.Decide(Town.With(Scoped with { RowScope = Jiayu }, Masked), Photo));
        Assert.NotEqual(one, Town.Decide(Town.With(Scoped, Masked with { Mask = Mask.KeepLast(4) }), Photo));
        Assert.NotEqual(one, Town.Decide(Town.With(Scoped, Masked, ScopedAndMasked), Photo));
    }

    private static void Seen(Grant[] grants, params ItemView[] views) =>
        Expect.Seen(AllowanceRule.ProviderConsent, Town.With(grants), Photo, views);

    private static Grant Numbered(long id) => Town.PhotoGrant with { Id = new GrantId(id) };

    private static RowScope ScopeOf(string codes) => RowScope.TryParse(codes, out var scope) ? scope : throw new FormatException(codes);
}
