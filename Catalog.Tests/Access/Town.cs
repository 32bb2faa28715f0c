using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Tests.Access;

/// <summary>
/// A small book in which all is well: the police provide a name, a photo and an adoption, and the housing fund's loans system
/// uses them for business collaboration. Tests change the one thing that they are about.
/// </summary>
internal static class Town
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    public static readonly DateTimeOffset Noon = Begin.AddDays(60).AddHours(12);
    public static readonly Period Year = new(Begin, Begin.AddYears(1));

    public static readonly DepartmentCode Police = DepartmentCode.Parse("public-security");
    public static readonly DepartmentCode HousingFund = DepartmentCode.Parse("housing-fund");
    public static readonly ClientId Loans = ClientId.Parse("housing-fund-loans");
    public static readonly ClientId PoliceDesk = ClientId.Parse("public-security-desk");
    public static readonly LegalBasisCode LoanRules = LegalBasisCode.Parse("LB-0001");
    public static readonly LegalBasisCode OtherRules = LegalBasisCode.Parse("LB-0002");
    public static readonly DeclaredUse Lending = new(Purpose.BusinessCollaboration, LoanRules);
    public static readonly RowScope Xianan = RowScope.TryParse("421202", out var scope) ? scope : throw new FormatException();

    public static readonly SharedItem Name = Item("1001001/000001-01", SharingClass.Unconditional);
    public static readonly SharedItem Photo = Item("1001001/000001-07", SharingClass.Conditional);
    public static readonly SharedItem Adoption = Item("1001001/000009-01", SharingClass.NotShared);

    public static readonly Use LendingUse = new(
        new UseId(1), Loans, Lending.Purpose, LoanRules, "贷款审核", DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload, Year, UseStatus.Approved);

    public static readonly Grant PhotoGrant = new(
        new GrantId(10), LendingUse.Id, Photo.Code, GrantOrigin.ProviderConsent, DeliveryModes.OnlineQuery, Year, GrantStatus.Active);

    public static readonly Grant AdoptionGrant = PhotoGrant with
    {
        Id = new GrantId(20),
        Item = Adoption.Code,
        Origin = GrantOrigin.MunicipalDecision,
    };

    public static readonly Agreement Confidentiality = new(new AgreementId(1), Police, HousingFund, Year, AgreementStatus.Signed);

    public static readonly AccessBook Book = new(
        Version: 1,
        [new Department(Police, "公安局", DepartmentStatus.Active), new Department(HousingFund, "公积金中心", DepartmentStatus.Active)],
        [
            new ConsumingSystem(Loans, "贷款系统", HousingFund, SystemStatus.Active),
            new ConsumingSystem(PoliceDesk, "户籍系统", Police, SystemStatus.Active),
        ],
        [Basis(LoanRules, Year), Basis(OtherRules, Year)],
        [LendingUse],
        [PhotoGrant, AdoptionGrant],
        [Confidentiality],
        [Name, Photo, Adoption]);

    public static LegalBasis Basis(LegalBasisCode code, Period inForce) =>
        new(code, LegalBasisKind.AdministrativeRegulation, "住房公积金管理条例", "第二十七条", "国务院", inForce, "全文");

    public static AccessBook With(params Use[] uses) => Book with { Uses = uses };

    public static AccessBook With(params Grant[] grants) => Book with { Grants = grants };

    public static AccessBook With(params SharedItem[] items) => Book with { Items = items };

    public static AccessBook With(params Agreement[] agreements) => Book with { Agreements = agreements };

    /// <summary>The question of the loans system for an item, in an online query, for lending.</summary>
    public static AccessQuestion Ask(SharedItem item) => new(Loans, Lending, DeliveryModes.OnlineQuery, item.Code);

    public static Decision Decide(AccessBook book, AccessQuestion question, DateTimeOffset? moment = null) =>
        AccessSnapshot.Create(book, moment ?? Noon).Decide(question);

    private static SharedItem Item(string code, SharingClass sharing) =>
        new(ItemCode.Parse(code), ItemType.Of(ItemScalar.String), [Police], sharing, null, WithdrawnFrom: null, IsScopable: true);
}
