using Catalog.Domain.Access;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

public sealed class UseRulesTests
{
    private static readonly AccessQuestion Name = Town.Ask(Town.Name);
    private static readonly Use Use = Town.LendingUse;
    private static readonly Period Before = new(Town.Begin, Town.Noon);
    private static readonly Period After = new(Town.Noon.AddTicks(1));

    [Fact]
    public void Use_Should_BeDenied_When_NoneIsDeclared() =>
        Expect.Denied(DenialReason.UseNotDeclared, Town.Book, Name with { Use = null });

    [Fact]
    public void Use_Should_BeDeniedForItsPurpose_When_TheBasisIsApprovedForAnother() =>
        Expect.Denied(DenialReason.PurposeMismatch, Town.Book, Declaring(Purpose.WorkReference, Town.LoanRules));

    [Fact]
    public void Use_Should_BeDeniedForItsBasis_When_ThePurposeIsApprovedOnAnother() =>
        Expect.Denied(DenialReason.LegalBasisMismatch, Town.Book, Declaring(Purpose.BusinessCollaboration, Town.OtherRules));

    [Fact]
    public void Use_Should_BeDenied_When_NeitherPurposeNorBasisIsApproved() =>
        Expect.Denied(DenialReason.UseNotApproved, Town.Book, Declaring(Purpose.WorkReference, Town.OtherRules));

    [Fact]
    public void Use_Should_BeDeniedForItsPurpose_When_BothAreApprovedButApart() => Expect.Denied(
        DenialReason.PurposeMismatch,
        Town.With(Use, Use with { Id = new UseId(2), Purpose = Purpose.WorkReference, LegalBasis = Town.OtherRules }),
        Declaring(Purpose.WorkReference, Town.LoanRules));

    [Fact]
    public void Use_Should_BeDenied_When_OnlyAnotherSystemHasIt() =>
        Expect.Denied(DenialReason.UseNotApproved, Town.With(Use with { System = Town.PoliceDesk }), Name);

    [Theory]
    [InlineData(UseStatus.Requested)]
    [InlineData(UseStatus.Suspended)]
    [InlineData(UseStatus.Revoked)]
    public void Use_Should_BeDenied_When_ItIsNotApproved(UseStatus status) =>
        Expect.Denied(DenialReason.UseNotApproved, Town.With(Use with { Status = status }), Name);

    [Fact]
    public void Use_Should_NotCountAsApproved_When_TheOtherUseHasEnded() =>
        Expect.Denied(DenialReason.UseNotApproved, Town.With(Use with { Period = Before }), Declaring(Purpose.WorkReference, Town.LoanRules));

    [Fact]
    public void Use_Should_BeDenied_When_ItHasNotBegun() =>
        Expect.Denied(DenialReason.UseNotApproved, Town.With(Use with { Period = After }), Name);

    [Fact]
    public void Use_Should_BeExpired_When_ItHasEnded() =>
        Expect.Denied(DenialReason.UseExpired, Town.With(Use with { Period = Before }), Name);

    [Fact]
    public void Use_Should_BeExpired_When_OneHasEndedAndOneHasNotBegun() => Expect.Denied(
        DenialReason.UseExpired,
        Town.With(Use with { Period = After }, Use with { Id = new UseId(2), Period = Before }),
        Name);

    [Fact]
    public void Use_Should_BeAllowed_When_OneHasEndedAndOneIsCurrent() => Expect.Allowed(
        AllowanceRule.Unconditional,
        Town.With(Use with { Period = Before }, Use with { Id = new UseId(2) }),
        Name);

    [Fact]
    public void LegalBasis_Should_BeDenied_When_Unknown() =>
        Expect.Denied(DenialReason.LegalBasisNotInForce, Town.Book with { LegalBases = [] }, Name);

    [Fact]
    public void LegalBasis_Should_BeDenied_When_Repealed() =>
        Expect.Denied(DenialReason.LegalBasisNotInForce, Town.Book with { LegalBases = [Town.Basis(Town.LoanRules, Before)] }, Name);

    [Fact]
    public void LegalBasis_Should_BeDenied_When_NotYetInForce() =>
        Expect.Denied(DenialReason.LegalBasisNotInForce, Town.Book with { LegalBases = [Town.Basis(Town.LoanRules, After)] }, Name);

    [Fact]
    public void LegalBasis_Should_FailToBeDecided_When_TheBookHasItTwice() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.Book with { LegalBases = [.. Town.Book.LegalBases, .. Town.Book.LegalBases] }, Name);

    [Fact]
    public void Use_Should_FailToBeDecided_When_ItsNumberIsGivenTwice() =>
        Expect.Denied(DenialReason.DecisionFailed, Town.With(Use, Use with { System = Town.PoliceDesk }), Name);

    private static AccessQuestion Declaring(Purpose purpose, LegalBasisCode basis) =>
        Name with { Use = new DeclaredUse(purpose, basis) };
}
