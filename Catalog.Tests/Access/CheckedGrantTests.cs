using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

public sealed class CheckedGrantTests
{
    private static readonly AccessQuestion Photo = Town.Ask(Town.Photo);
    private static readonly Period Before = new(Town.Begin, Town.Noon);

    [Fact]
    public void Grant_Should_BeLeftOut_When_ItsUseHasEnded()
    {
        var ended = Town.LendingUse with { Id = new UseId(2), Period = Before };
        var book = Town.With(Town.LendingUse, ended) with { Grants = [Numbered(40) with { Use = ended.Id }] };
        Expect.Denied(DenialReason.NotGranted, book, Photo);
    }

    [Theory]
    [InlineData(1, DenialReason.GrantRevoked)]
    [InlineData(2, DenialReason.GrantSuspended)]
    [InlineData(3, DenialReason.GrantExpired)]
    [InlineData(4, DenialReason.NotGranted)]
    [InlineData(5, DenialReason.DeliveryModeNotGranted)]
    [InlineData(6, DenialReason.DecisionFailed)]
    [InlineData(7, DenialReason.VerificationOnly)]
    [InlineData(8, DenialReason.ItemMasked)]
    public void Denial_Should_NameTheGrantThatCameNearest_When_NoneWorks(int grants, DenialReason reason)
    {
        Grant[] furtherAndFurther =
        [
            Numbered(1) with { Status = GrantStatus.Revoked, Period = Before },
            Numbered(2) with { Status = GrantStatus.Suspended, Period = Before },
            Numbered(3) with { Period = Before, Level = GrantLevel.Verify },
            Numbered(4) with { Period = new Period(Town.Noon.AddTicks(1)), Mask = Mask.Full },
            Numbered(5) with { DeliveryModes = DeliveryModes.BulkDownload, Level = GrantLevel.Verify },
            Numbered(6) with { Origin = (GrantOrigin)9, Level = GrantLevel.Verify },
            Numbered(7) with { Level = GrantLevel.Verify, Mask = Mask.Full },
            Numbered(8) with { Mask = Mask.Full },
        ];
        Expect.Denied(
            reason,
            Town.With(furtherAndFurther[..grants]),
            Photo with { Kind = AccessKind.Compare },
            furtherAndFurther[grants - 1]);
    }

    [Fact]
    public void Denial_Should_NameTheLowestNumber_When_SeveralCameAsNear()
    {
        var low = Numbered(3) with { Period = Before };
        Expect.Denied(DenialReason.GrantExpired, Town.With(Numbered(4) with { Period = Before }, low), Photo, low);
    }

    private static Grant Numbered(long id) => Town.PhotoGrant with { Id = new GrantId(id) };
}
