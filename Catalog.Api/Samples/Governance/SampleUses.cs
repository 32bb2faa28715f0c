using Catalog.Domain.Departments;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Api.Samples.Governance;

/// <summary>What the systems are approved for.</summary>
internal static class SampleUses
{
    public static readonly UseId Loans = new(1);
    public static readonly UseId Relief = new(2);
    public static readonly UseId Supervision = new(3);
    public static readonly UseId Reference = new(4);
    public static readonly UseId Verification = new(5);
    public static readonly UseId FormerSupervision = new(6);

    public static IReadOnlyList<Use> All { get; } =
    [
        Of(Loans, SampleSystems.HousingFundLoans, Purpose.BusinessCollaboration, SampleLegalBases.HousingFundLoans, "住房公积金贷款申请受理与审核"),
        Of(Relief, SampleSystems.CivilAffairsRelief, Purpose.AdministrativeBasis, SampleLegalBases.SocialAssistance, "社会救助家庭经济状况核对"),
        Of(Supervision, SampleSystems.MarketSupervision, Purpose.AdministrativeBasis, SampleLegalBases.MarketEntities, "市场主体登记审查与事中事后监管"),
        // Nothing is granted to it: it reads what is unconditional.
        Of(Reference, SampleSystems.StatisticsReference, Purpose.WorkReference, SampleLegalBases.Statistics, "以行政记录替代统计调查"),
        Of(Verification, SampleSystems.HousingFundLoans, Purpose.DataVerification, SampleLegalBases.Sharing, "住房公积金缴存职工基本信息校核"),
        // Its legal basis is no longer in force: LEGAL_BASIS_NOT_IN_FORCE.
        Of(FormerSupervision, SampleSystems.MarketSupervision, Purpose.AdministrativeBasis, SampleLegalBases.CompanyRegistration, "公司登记审查"),
    ];

    private static Use Of(UseId id, ClientId system, Purpose purpose, LegalBasisCode basis, string scope) => new(
        id, system, purpose, basis, scope, DeliveryModes.OnlineQuery | DeliveryModes.SystemIntegration, SampleYears.All, UseStatus.Approved);
}
