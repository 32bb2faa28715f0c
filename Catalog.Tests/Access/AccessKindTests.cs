using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

/// <summary>What differs between showing, comparing and verifying an item.</summary>
public sealed class AccessKindTests
{
    private static readonly DeclaredUse Checking = new(Purpose.DataVerification, Town.LoanRules);
    private static readonly AccessQuestion Show = Town.Ask(Town.Photo);
    private static readonly AccessQuestion Compare = Show with { Kind = AccessKind.Compare };
    private static readonly AccessQuestion Verify = Show with { Kind = AccessKind.Verify, Use = Checking };

    // The grants of the book are of the use for lending; here it is one for verification as well.
    private static readonly AccessBook Both = Town.Book with
    {
        Uses = [Town.LendingUse, Town.LendingUse with { Id = new UseId(2), Purpose = Purpose.DataVerification }],
    };

    private static readonly Grant Read = Town.PhotoGrant;
    private static readonly Grant Masked = Read with { Mask = Mask.KeepLast(4) };
    private static readonly Grant Checked = Read with { Id = new GrantId(30), Use = new UseId(2), Level = GrantLevel.Verify };

    [Fact]
    public void Comparison_Should_BeAllowed_When_TheGrantShowsTheWholeValue() =>
        Expect.Allowed(AllowanceRule.ProviderConsent, Town.Book, Compare, Read);

    [Fact]
    public void Comparison_Should_BeDenied_When_EveryGrantIsMasked()
    {
        Expect.Allowed(AllowanceRule.ProviderConsent, Town.With(Masked), Show, Masked);
        Expect.Denied(DenialReason.ItemMasked, Town.With(Masked), Compare, Masked);
    }

    [Fact]
    public void Comparison_Should_ReachTheUnmaskedRowsAlone_When_TheOthersAreMasked()
    {
        var scoped = Read with { Id = new GrantId(11), RowScope = Town.Xianan };
        Expect.Allowed(AllowanceRule.ProviderConsent, Town.With(Masked, scoped), Compare, scoped);
    }

    [Fact]
    public void Comparison_Should_BeAllowedInWhole_When_Unconditional() =>
        Expect.Allowed(AllowanceRule.Unconditional, Town.Book, Town.Ask(Town.Name) with { Kind = AccessKind.Compare });

    [Fact]
    public void Comparison_Should_BeAllowedInWhole_When_ItsOwnProviderAsks() =>
        Expect.Allowed(AllowanceRule.OwnProvider, Town.Book, Compare with { System = Town.PoliceDesk, Use = null });

    [Theory]
    [InlineData(AccessKind.Show)]
    [InlineData(AccessKind.Compare)]
    public void Item_Should_BeDenied_When_TheGrantIsForVerificationOnly(AccessKind kind) => Expect.Denied(
        DenialReason.VerificationOnly,
        Both with { Grants = [Checked] },
        Verify with { Kind = kind },
        Checked);

    [Fact]
    public void Item_Should_BeDeniedForAnotherReason_When_TheGrantForVerificationHasEndedToo()
    {
        var suspended = Checked with { Status = GrantStatus.Suspended };
        Expect.Denied(DenialReason.GrantSuspended, Both with { Grants = [suspended] }, Verify with { Kind = AccessKind.Show }, suspended);
    }

    [Fact]
    public void Verification_Should_BeAllowed_When_TheGrantIsForIt() =>
        Expect.Allowed(AllowanceRule.ProviderConsent, Both with { Grants = [Checked] }, Verify, Checked);

    [Fact]
    public void Verification_Should_BeAllowed_When_TheGrantIsForReading()
    {
        var read = Checked with { Level = GrantLevel.Read };
        Expect.Allowed(AllowanceRule.ProviderConsent, Both with { Grants = [read] }, Verify, read);
    }

    [Fact]
    public void Verification_Should_ReachTheRowsOfBothLevels_When_BothAreGranted()
    {
        var read = Checked with { Level = GrantLevel.Read, RowScope = Town.Xianan };
        var verify = Checked with { Id = new GrantId(31) };
        Expect.Seen(AllowanceRule.ProviderConsent, Both with { Grants = [read, verify] }, Verify, new ItemView(null, null, [verify, read]));
        Expect.Allowed(AllowanceRule.ProviderConsent, Both with { Grants = [read, verify] }, Verify with { Kind = AccessKind.Show }, read);
    }

    [Theory]
    [InlineData(GrantLevel.Read)]
    [InlineData(GrantLevel.Verify)]
    public void Verification_Should_BeDenied_When_EveryGrantIsMasked(GrantLevel level)
    {
        var masked = Checked with { Level = level, Mask = Mask.Full };
        Expect.Denied(DenialReason.ItemMasked, Both with { Grants = [masked] }, Verify, masked);
    }

    [Fact]
    public void Grant_Should_FailToBeDecided_When_ItsLevelIsNone()
    {
        var grant = Checked with { Level = (GrantLevel)9 };
        Expect.Denied(DenialReason.DecisionFailed, Both with { Grants = [grant] }, Verify, grant);
        Expect.Denied(DenialReason.DecisionFailed, Both with { Grants = [grant] }, Verify with { Kind = AccessKind.Show }, grant);
    }

    [Fact]
    public void Verification_Should_BeDenied_When_ItDeclaresAnApprovedUseOfAnotherPurpose()
    {
        Expect.Denied(DenialReason.PurposeMismatch, Both, Verify with { Use = Town.Lending });
        Expect.Denied(DenialReason.PurposeMismatch, Both, Verify with { Use = Town.Lending, Item = Town.Name.Code });
    }

    [Fact]
    public void Verification_Should_BeDenied_When_DataVerificationIsNotApproved()
    {
        Expect.Denied(DenialReason.PurposeMismatch, Town.Book, Verify);
        Expect.Denied(DenialReason.UseNotApproved, Town.Book, Verify with { Use = Checking with { LegalBasis = Town.OtherRules } });
    }

    [Fact]
    public void Verification_Should_BeAllowed_When_TheItemIsUnconditional() =>
        Expect.Allowed(AllowanceRule.Unconditional, Both, Verify with { Item = Town.Name.Code });

    [Fact]
    public void Verification_Should_DeclareItsPurpose_When_ItsOwnProviderAsks()
    {
        var own = Verify with { System = Town.PoliceDesk };
        Expect.Allowed(AllowanceRule.OwnProvider, Town.Book, own);
        Expect.Denied(DenialReason.PurposeMismatch, Town.Book, own with { Use = Town.Lending });
        Expect.Denied(DenialReason.UseNotDeclared, Town.Book, own with { Use = null });
    }

    [Fact]
    public void Verification_Should_BeDenied_When_TheItemIsClosed() =>
        Expect.Denied(DenialReason.NotShared, Both with { Grants = [Checked with { Item = Town.Adoption.Code }] }, Verify with { Item = Town.Adoption.Code });

    [Fact]
    public void Question_Should_FailToBeDecided_When_ItsKindIsNone() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.Book, Show with { Kind = (AccessKind)9 });
}
