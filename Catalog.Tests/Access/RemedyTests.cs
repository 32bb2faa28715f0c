using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

public sealed class RemedyTests
{
    private const string Citation = "《中华人民共和国民法典》第一千一百一十条";

    public static TheoryData<DenialReason> Reasons => [.. Enum.GetValues<DenialReason>()];

    public static TheoryData<DenialReason> ReasonsOfAGrant =>
    [
        DenialReason.NotGranted,
        DenialReason.GrantExpired,
        DenialReason.GrantSuspended,
        DenialReason.GrantRevoked,
        DenialReason.AgreementMissing,
        DenialReason.DeliveryModeNotGranted,
        DenialReason.VerificationOnly,
        DenialReason.ItemMasked,
        DenialReason.NotShared,
    ];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Remedy_Should_BeOneSentenceThatNamesItemAndProvider_When_Denied(DenialReason reason)
    {
        var remedy = RemedyFor(reason);
        Assert.Matches("^[A-Z][^.]*\\.\\z", remedy);
        Assert.Contains("相片 (1001001/000001-07)", remedy, StringComparison.Ordinal);
        Assert.Contains("公安局", remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Remedy_Should_DifferForEveryReason_When_Denied() =>
        Assert.Distinct(Enum.GetValues<DenialReason>().Select(reason => RemedyFor(reason)));

    [Theory]
    [MemberData(nameof(ReasonsOfAGrant))]
    [InlineData(DenialReason.PurposeMismatch)]
    [InlineData(DenialReason.LegalBasisMismatch)]
    [InlineData(DenialReason.UseNotApproved)]
    [InlineData(DenialReason.UseExpired)]
    public void Remedy_Should_NameTheUse_When_OneIsDeclared(DenialReason reason) =>
        Assert.Contains("BUSINESS_COLLABORATION on LB-0001", RemedyFor(reason), StringComparison.Ordinal);

    [Theory]
    [InlineData(Purpose.AdministrativeBasis, "ADMINISTRATIVE_BASIS")]
    [InlineData(Purpose.WorkReference, "WORK_REFERENCE")]
    [InlineData(Purpose.DataVerification, "DATA_VERIFICATION")]
    [InlineData(Purpose.BusinessCollaboration, "BUSINESS_COLLABORATION")]
    public void Remedy_Should_NameThePurposeAsOnTheWire_When_OneIsDeclared(Purpose purpose, string name) =>
        Assert.Contains(name, RemedyFor(DenialReason.NotGranted, Town.Lending with { Purpose = purpose }), StringComparison.Ordinal);

    [Fact]
    public void Remedy_Should_CiteTheLawAndTheWayThrough_When_TheItemIsNotShared()
    {
        var remedy = RemedyFor(DenialReason.NotShared);
        Assert.Contains(Citation, remedy, StringComparison.Ordinal);
        Assert.Contains("municipal government (article 15)", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Remedy_Should_BeRefused_When_TheItemIsNotSharedAndNoLawIsCited() =>
        Assert.Throws<ArgumentNullException>(() => Remedy.For(DenialOf(DenialReason.NotShared), "相片", "公安局", Town.Lending));

    [Theory]
    [InlineData(GrantOrigin.ProviderConsent, "Apply to 公安局")]
    [InlineData(GrantOrigin.MunicipalDecision, "Apply to the government-affairs office")]
    public void Remedy_Should_LeadToWhoGaveTheGrant_When_ItHasEnded(GrantOrigin origin, string start)
    {
        var ended = Town.PhotoGrant with { Origin = origin, Period = new Period(Town.Begin, Town.Noon) };
        var denial = Assert.IsType<Denial>(Town.Decide(Town.With(ended), Town.Ask(Town.Photo)));
        Assert.StartsWith(start, Remedy.For(denial, "相片", "公安局", Town.Lending), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccessKind.Show, "to read 相片")]
    [InlineData(AccessKind.Compare, "to filter or order by 相片")]
    [InlineData(AccessKind.Verify, "to verify 相片")]
    public void Remedy_Should_SayWhatWasWanted_When_TheUseHasEnded(AccessKind kind, string words)
    {
        var use = Town.LendingUse with { Purpose = Purpose.DataVerification, Period = new Period(Town.Begin, Town.Noon) };
        var declared = Town.Lending with { Purpose = Purpose.DataVerification };
        var denial = Assert.IsType<Denial>(Town.Decide(Town.With(use), Town.Ask(Town.Photo) with { Use = declared, Kind = kind }));
        Assert.Contains(words, Remedy.For(denial, "相片", "公安局", declared), StringComparison.Ordinal);
    }

    [Fact]
    public void Remedy_Should_NameThePurposeOfVerification_When_AnotherIsDeclared()
    {
        var denial = Assert.IsType<Denial>(Town.Decide(Town.Book, Town.Ask(Town.Photo) with { Kind = AccessKind.Verify }));
        Assert.StartsWith("Declare the purpose DATA_VERIFICATION", Remedy.For(denial, "相片", "公安局", Town.Lending), StringComparison.Ordinal);
    }

    private static string RemedyFor(DenialReason reason, DeclaredUse? declared = null) =>
        Remedy.For(DenialOf(reason), "相片", "公安局", declared ?? Town.Lending, Citation);

    // Only the rules make denials, so every reason is reached through them.
    private static Denial DenialOf(DenialReason reason)
    {
        var ended = new Period(Town.Begin, Town.Noon);
        var grant = Town.PhotoGrant;
        var use = Town.LendingUse;
        var ask = Town.Ask(Town.Photo);
        var (book, question) = reason switch
        {
            DenialReason.SystemSuspended => (Town.Book with { Systems = [] }, ask),
            DenialReason.ItemWithdrawn => (Town.With(Town.Name), ask),
            DenialReason.UseNotDeclared => (Town.Book, ask with { Use = null }),
            DenialReason.PurposeMismatch => (Town.With(use with { Purpose = Purpose.WorkReference }), ask),
            DenialReason.LegalBasisMismatch => (Town.With(use with { LegalBasis = Town.OtherRules }), ask),
            DenialReason.UseNotApproved => (Town.With(use with { Status = UseStatus.Requested }), ask),
            DenialReason.UseExpired => (Town.With(use with { Period = ended }), ask),
            DenialReason.LegalBasisNotInForce => (Town.Book with { LegalBases = [] }, ask),
            DenialReason.NotShared => (Town.With(Town.Photo with { SharingClass = SharingClass.NotShared }), ask),
            DenialReason.NotGranted => (Town.With(Town.AdoptionGrant), ask),
            DenialReason.GrantExpired => (Town.With(grant with { Period = ended }), ask),
            DenialReason.GrantSuspended => (Town.With(grant with { Status = GrantStatus.Suspended }), ask),
            DenialReason.GrantRevoked => (Town.With(grant with { Status = GrantStatus.Revoked }), ask),
            DenialReason.AgreementMissing => (Town.Book with { Agreements = [] }, ask),
            DenialReason.DeliveryModeNotGranted => (Town.With(grant with { DeliveryModes = DeliveryModes.None }), ask),
            DenialReason.VerificationOnly => (Town.With(grant with { Level = GrantLevel.Verify }), ask),
            DenialReason.ItemMasked => (Town.With(grant with { Mask = Mask.Full }), ask with { Kind = AccessKind.Compare }),
            _ => (Town.Book, ask with { DeliveryMode = DeliveryModes.None }),
        };
        var denial = Assert.IsType<Denial>(Town.Decide(book, question));
        Assert.Equal(reason, denial.Reason);
        return denial;
    }
}
