using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

public sealed class GrantRulesTests
{
    private static readonly AccessQuestion Photo = Town.Ask(Town.Photo);
    private static readonly AccessQuestion Adoption = Town.Ask(Town.Adoption);
    private static readonly Grant Grant = Town.PhotoGrant;
    private static readonly Period Before = new(Town.Begin, Town.Noon);
    private static readonly Period After = new(Town.Noon.AddTicks(1));

    [Fact]
    public void Item_Should_BeAllowed_When_TheProviderGrantedIt() =>
        Expect.Allowed(AllowanceRule.ProviderConsent, Town.Book, Photo, Grant);

    [Fact]
    public void Item_Should_BeAllowed_When_TheMunicipalityGrantedIt() => AllowedBy(
        AllowanceRule.MunicipalDecision,
        Grant with { Origin = GrantOrigin.MunicipalDecision });

    [Fact]
    public void Allowance_Should_CarryScopeAndMask_When_TheGrantHasThem() => AllowedBy(
        AllowanceRule.ProviderConsent,
        Grant with { RowScope = Town.Xianan, Mask = Mask.KeepLast(4) });

    [Fact]
    public void Item_Should_BeDenied_When_NotGranted() =>
        Expect.Denied(DenialReason.NotGranted, Town.With(Town.AdoptionGrant), Photo);

    [Fact]
    public void Item_Should_BeDenied_When_GrantedToAnotherUse() =>
        Expect.Denied(DenialReason.NotGranted, Town.With(Grant with { Use = new UseId(2) }), Photo);

    [Fact]
    public void Item_Should_BeDenied_When_TheGrantHasNotBegun() => DeniedBy(DenialReason.NotGranted, Grant with { Period = After });

    [Fact]
    public void Item_Should_BeDenied_When_TheGrantHasEnded() => DeniedBy(DenialReason.GrantExpired, Grant with { Period = Before });

    [Fact]
    public void Item_Should_BeDenied_When_TheGrantIsSuspended() =>
        DeniedBy(DenialReason.GrantSuspended, Grant with { Status = GrantStatus.Suspended });

    [Fact]
    public void Item_Should_BeDenied_When_TheGrantIsRevoked() =>
        DeniedBy(DenialReason.GrantRevoked, Grant with { Status = GrantStatus.Revoked });

    [Fact]
    public void Item_Should_BeDenied_When_TheGrantDoesNotIncludeTheDeliveryMode() =>
        DeniedBy(DenialReason.DeliveryModeNotGranted, Grant with { DeliveryModes = DeliveryModes.BulkDownload });

    [Fact]
    public void Item_Should_BeDenied_When_TheUseDoesNotIncludeTheDeliveryMode() => Expect.Denied(
        DenialReason.DeliveryModeNotGranted,
        Town.With(Town.LendingUse with { DeliveryModes = DeliveryModes.BulkDownload }),
        Photo,
        Grant);

    [Fact]
    public void Item_Should_BeDenied_When_ThereIsNoAgreement() => DeniedWithout(Town.Book with { Agreements = [] });

    [Fact]
    public void Item_Should_BeDenied_When_TheAgreementIsTerminated() =>
        DeniedWithout(Town.With(Town.Confidentiality with { Status = AgreementStatus.Terminated }));

    [Fact]
    public void Item_Should_BeDenied_When_TheAgreementHasEnded() =>
        DeniedWithout(Town.With(Town.Confidentiality with { Period = Before }));

    [Fact]
    public void Item_Should_BeDenied_When_TheAgreementHasNotBegun() =>
        DeniedWithout(Town.With(Town.Confidentiality with { Period = After }));

    [Fact]
    public void Item_Should_BeDenied_When_TheAgreementIsTheOtherWayRound() =>
        DeniedWithout(Town.With(Town.Confidentiality with { Provider = Town.HousingFund, Consumer = Town.Police }));

    [Fact]
    public void Item_Should_BeDenied_When_ItsProviderIsNotOnboarded() => DeniedWithout(Town.With(Town.Photo with { Providers = [] }));

    [Fact]
    public void Item_Should_BeAllowed_When_ALaterAgreementFollowsAnEndedOne() => Expect.Allowed(
        AllowanceRule.ProviderConsent,
        Town.With(Town.Confidentiality with { Period = Before }, Town.Confidentiality with { Id = new AgreementId(2) }),
        Photo,
        Grant);

    [Fact]
    public void ClosedItem_Should_BeDenied_When_NotGranted() =>
        Expect.Denied(DenialReason.NotShared, Town.With(Grant), Adoption);

    [Fact]
    public void ClosedItem_Should_BeDenied_When_OnlyItsProviderConsents() => Expect.Denied(
        DenialReason.NotShared,
        Town.With(Town.AdoptionGrant with { Origin = GrantOrigin.ProviderConsent }),
        Adoption);

    [Fact]
    public void ClosedItem_Should_BeAllowed_When_TheMunicipalityDecidesSo() =>
        Expect.Allowed(AllowanceRule.MunicipalDecision, Town.Book, Adoption, Town.AdoptionGrant);

    [Fact]
    public void ClosedItem_Should_BeDenied_When_TheMunicipalGrantIsRevokedAndTheProviderConsents()
    {
        var revoked = Town.AdoptionGrant with { Status = GrantStatus.Revoked };
        var consent = Town.AdoptionGrant with { Id = new GrantId(21), Origin = GrantOrigin.ProviderConsent };
        Expect.Denied(DenialReason.GrantRevoked, Town.With(revoked, consent), Adoption, revoked);
    }

    [Fact]
    public void Grant_Should_FailToBeDecided_When_ItScopesRowsThatHaveNoDivision()
    {
        var scoped = Grant with { RowScope = Town.Xianan };
        var book = Town.With(Town.Photo with { IsScopable = false }) with { Grants = [scoped] };
        Expect.Denied(DenialReason.DecisionFailed, book, Photo, scoped);
    }

    [Fact]
    public void Grant_Should_FailToBeDecided_When_ItsMaskDoesNotApply()
    {
        var masked = Grant with { Mask = Mask.KeepFirst(3) };
        var book = Town.With(Town.Photo with { Type = ItemType.Of(ItemScalar.Base64) }) with { Grants = [masked] };
        Expect.Denied(DenialReason.DecisionFailed, book, Photo, masked);
    }

    [Fact]
    public void Grant_Should_FailToBeDecided_When_ItsNumberIsGivenTwice() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.With(Grant, Town.AdoptionGrant with { Id = Grant.Id }), Photo, Grant);

    [Fact]
    public void Grant_Should_FailToBeDecided_When_ItsStatusIsNone() =>
        DeniedBy(DenialReason.DecisionFailed, Grant with { Status = (GrantStatus)9 });

    [Fact]
    public void Grant_Should_FailToBeDecided_When_ItsOriginIsNone() =>
        DeniedBy(DenialReason.DecisionFailed, Grant with { Origin = (GrantOrigin)9 });

    [Fact]
    public void Grant_Should_FailToBeDecided_When_TheNumberOfItsAgreementIsGivenTwice() => Expect.Denied(
        DenialReason.DecisionFailed,
        Town.With(Town.Confidentiality, Town.Confidentiality with { Status = AgreementStatus.Terminated }),
        Photo,
        Grant);

    private static void AllowedBy(AllowanceRule rule, Grant grant) => Expect.Allowed(rule, Town.With(grant), Photo, grant);

    private static void DeniedBy(DenialReason reason, Grant grant) => Expect.Denied(reason, Town.With(grant), Photo, grant);

    private static void DeniedWithout(AccessBook agreement) => Expect.Denied(DenialReason.AgreementMissing, agreement, Photo, Grant);
}
