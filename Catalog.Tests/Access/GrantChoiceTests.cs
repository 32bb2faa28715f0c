using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

public sealed class GrantChoiceTests
{
    private static readonly AccessQuestion Photo = Town.Ask(Town.Photo);
    private static readonly Period Before = new(Town.Begin, Town.Noon);

    private static readonly Grant Plain = Numbered(40);
    private static readonly Grant Scoped = Numbered(30) with { RowScope = Town.Xianan };
    private static readonly Grant Masked = Numbered(20) with { Mask = Mask.Full };
    private static readonly Grant ScopedAndMasked = Numbered(10) with { RowScope = Town.Xianan, Mask = Mask.Full };

    [Fact]
    public void Choice_Should_FallOnThePlainGrant_When_AllWork() => Chosen(Plain, ScopedAndMasked, Masked, Scoped, Plain);

    [Fact]
    public void Choice_Should_FallOnTheScopedGrant_When_TheOthersAreMasked() => Chosen(Scoped, ScopedAndMasked, Masked, Scoped);

    [Fact]
    public void Choice_Should_FallOnTheMaskedGrant_When_TheOtherIsScopedToo() => Chosen(Masked, ScopedAndMasked, Masked);

    [Fact]
    public void Choice_Should_FallOnTheLowestNumber_When_SeveralScopedGrantsWork() =>
        Chosen(Numbered(7) with { RowScope = Town.Xianan }, Scoped, Numbered(7) with { RowScope = Town.Xianan }, Numbered(8) with { RowScope = Town.Xianan });

    [Fact]
    public void Choice_Should_FallOnAGrantThatWorks_When_ABetterOneDoesNot() =>
        Chosen(ScopedAndMasked, Plain with { Status = GrantStatus.Suspended }, ScopedAndMasked);

    [Fact]
    public void Choice_Should_FallOnASoundGrant_When_ABetterOneIsContradictory() =>
        Chosen(ScopedAndMasked, Plain with { Origin = (GrantOrigin)9 }, ScopedAndMasked);

    [Fact]
    public void Choice_Should_ReachOverAllMatchingUses_When_SeveralAreCurrent()
    {
        var second = Town.LendingUse with { Id = new UseId(2) };
        var grant = Plain with { Use = second.Id };
        var book = Town.With(Town.LendingUse, second) with { Grants = [Masked, grant] };
        Expect.Allowed(AllowanceRule.ProviderConsent, book, Photo, grant);
        Assert.Equal(second.Id, Town.Decide(book, Photo).Use);
    }

    [Fact]
    public void Choice_Should_LeaveOutAUse_When_ItHasEnded()
    {
        var ended = Town.LendingUse with { Id = new UseId(2), Period = Before };
        var book = Town.With(Town.LendingUse, ended) with { Grants = [Plain with { Use = ended.Id }] };
        Expect.Denied(DenialReason.NotGranted, book, Photo);
    }

    [Theory]
    [InlineData(1, DenialReason.GrantRevoked)]
    [InlineData(2, DenialReason.GrantSuspended)]
    [InlineData(3, DenialReason.GrantExpired)]
    [InlineData(4, DenialReason.NotGranted)]
    [InlineData(5, DenialReason.DeliveryModeNotGranted)]
    [InlineData(6, DenialReason.DecisionFailed)]
    public void Denial_Should_NameTheGrantThatCameNearest_When_NoneWorks(int grants, DenialReason reason)
    {
        Grant[] furtherAndFurther =
        [
            Numbered(1) with { Status = GrantStatus.Revoked, Period = Before },
            Numbered(2) with { Status = GrantStatus.Suspended, Period = Before },
            Numbered(3) with { Period = Before },
            Numbered(4) with { Period = new Period(Town.Noon.AddTicks(1)) },
            Numbered(5) with { DeliveryModes = DeliveryModes.BulkDownload },
            Numbered(6) with { Origin = (GrantOrigin)9 },
        ];
        Expect.Denied(reason, Town.With(furtherAndFurther[..grants]), Photo, furtherAndFurther[grants - 1]);
    }

    [Fact]
    public void Denial_Should_NameTheLowestNumber_When_SeveralCameAsNear()
    {
        var low = Numbered(3) with { Period = Before };
        Expect.Denied(DenialReason.GrantExpired, Town.With(Numbered(4) with { Period = Before }, low), Photo, low);
    }

    private static void Chosen(Grant expected, params Grant[] grants) =>
        Expect.Allowed(AllowanceRule.ProviderConsent, Town.With(grants), Photo, expected);

    private static Grant Numbered(long id) => Town.PhotoGrant with { Id = new GrantId(id) };
}
