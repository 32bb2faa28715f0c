using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;

namespace Catalog.Tests.Access;

/// <summary>Items that are coarse by themselves: finer is for their provider and for municipal decisions.</summary>
public sealed class ItemMaskTests
{
    private static readonly SharedItem Site = Town.Photo with { Type = ItemType.Of(ItemScalar.GeoJson), Mask = Mask.Grid(1) };
    private static readonly SharedItem OpenSite = Site with { SharingClass = SharingClass.Unconditional };
    private static readonly Grant Consent = Town.PhotoGrant;
    private static readonly Grant Decided = Consent with { Id = new GrantId(30), Origin = GrantOrigin.MunicipalDecision };
    private static readonly AccessQuestion Question = Town.Ask(Site);

    [Theory]
    [InlineData(null, "GRID_1")]
    [InlineData("GRID_3", "GRID_1")]
    [InlineData("GRID_0", "GRID_0")]
    [InlineData("CENTROID", "CENTROID")]
    public void Grant_Should_ShowTheCoarserMask_When_TheProviderGivesIt(string? given, string shown)
    {
        var grant = Consent with { Mask = Read(given) };

        Expect.Seen(AllowanceRule.ProviderConsent, BookOf(Site, grant), Question, new ItemView(null, Read(shown), [grant]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("GRID_3")]
    public void Grant_Should_ShowWhatItSays_When_TheMunicipalityDecidesSo(string? given)
    {
        var grant = Decided with { Mask = Read(given) };

        Expect.Seen(AllowanceRule.MunicipalDecision, BookOf(Site, grant), Question, new ItemView(null, Read(given), [grant]));
    }

    [Fact]
    public void Item_Should_BeShownBehindItsMask_When_ItIsUnconditional() =>
        Expect.Seen(AllowanceRule.Unconditional, BookOf(OpenSite), Question, new ItemView(null, Mask.Grid(1), []));

    [Fact]
    public void Item_Should_BeFinerWhereTheMunicipalityDecidesSo_When_ItIsUnconditional()
    {
        var grant = Decided with { RowScope = Town.Xianan };

        Expect.Seen(
            AllowanceRule.MunicipalDecision, BookOf(OpenSite, grant, Consent), Question, new ItemView(Town.Xianan, null, [grant]), new ItemView(null, Mask.Grid(1), []));
    }

    [Fact]
    public void Item_Should_NotBeCoarser_When_ItIsUnconditionalAndTheMunicipalityDecidesForLess() =>
        Expect.Seen(AllowanceRule.Unconditional, BookOf(OpenSite, Decided with { Mask = Mask.Grid(0) }), Question, new ItemView(null, Mask.Grid(1), []));

    [Fact]
    public void Item_Should_BeSeenWhole_When_ItsProviderAsks() =>
        Expect.Allowed(AllowanceRule.OwnProvider, BookOf(Site), Question with { System = Town.PoliceDesk, Use = null });

    [Fact]
    public void Item_Should_NotBeCompared_When_ItIsMaskedByItself()
    {
        var compared = Question with { Kind = AccessKind.Compare };

        Expect.Denied(DenialReason.ItemMasked, BookOf(OpenSite), compared);
        Expect.Denied(DenialReason.ItemMasked, BookOf(OpenSite, Consent), compared);
        Expect.Denied(DenialReason.ItemMasked, BookOf(Site, Consent), compared, Consent);
        Expect.Allowed(AllowanceRule.MunicipalDecision, BookOf(Site, Decided), compared, Decided);
        Expect.Allowed(AllowanceRule.MunicipalDecision, BookOf(OpenSite, Decided), compared, Decided);
    }

    [Fact]
    public void Mask_Should_HoldForNothing_When_TheItemIsNotShared()
    {
        var closed = Site with { SharingClass = SharingClass.NotShared };

        Expect.Denied(DenialReason.NotShared, BookOf(closed, Consent), Question);
        Expect.Allowed(AllowanceRule.MunicipalDecision, BookOf(closed, Decided), Question, Decided);
    }

    [Fact]
    public void Item_Should_FailToBeDecided_When_ItsMaskDoesNotApply() =>
        Expect.Denied(DenialReason.DecisionFailed, BookOf(Site with { Mask = Mask.Full }, Consent), Question);

    [Fact]
    public void Remedy_Should_LeadToTheMunicipality_When_TheMaskIsTheItems()
    {
        var denial = Assert.IsType<Denial>(Town.Decide(BookOf(Site, Consent), Question with { Kind = AccessKind.Compare }));

        var remedy = Remedy.For(denial, "空间位置", "林业部门", Town.Lending, mask: Site.Mask);

        Assert.Contains("a decision of the municipal government (article 15)", remedy, StringComparison.Ordinal);
        Assert.Contains("behind the mask GRID_1", remedy, StringComparison.Ordinal);
    }

    private static AccessBook BookOf(SharedItem item, params Grant[] grants) => Town.With(item) with { Grants = grants };

    private static Mask? Read(string? text) => text is null ? null : Mask.TryParse(text, out var mask) ? mask : throw new FormatException(text);
}
