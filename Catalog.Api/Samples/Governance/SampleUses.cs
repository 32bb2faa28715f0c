using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Api.Samples.Governance;

/// <summary>What the systems of the sample data are approved for. What a use lacks shows the refusals.</summary>
internal static class SampleUses
{
    public static IReadOnlyList<SampleUse> All { get; } =
    [
        new(
            SampleSystems.HousingFundLoans,
            SampleDepartments.HousingFund,
            Purpose.BusinessCollaboration,
            SampleLegalBases.HousingFundLoans,
            "住房公积金贷款申请的受理、审核和贷后管理",
            [SampleDepartments.Police, SampleDepartments.CivilAffairs, SampleDepartments.SocialSecurity, SampleDepartments.Disabled],
            [
                .. Items("HouseholdRegistration", "name", "sex", "status", "township"),
                new("HouseholdRegistration.idNumber") { Mask = Mask.KeepLast(4) },
                new("HouseholdRegistration.householdPoliceStation") { RowScope = "421202" },
                .. Items("MarriageRegistration", "maritalStatus", "marriageRegistrationDate", "divorceRegistrationDate", "subjectName"),
                .. Items("SocialInsuranceRegistration", "insuranceStatus", "insuranceType", "employerName"),
                new("SocialInsuranceRegistration.insuranceStartDate") { Mask = Mask.YearOnly },
                // These do not work, each for its own reason: ended, suspended, revoked, and no agreement with the provider.
                new("HouseholdRegistration.cancellationDate") { HasEnded = true },
                new("SocialInsuranceRegistration.personalInsuranceNumber") { Status = GrantStatus.Suspended },
                new("DisabilityRegistration.issueDate") { Status = GrantStatus.Revoked },
                new("EducationRecord.educationLevel"),
            ]),
        new(
            SampleSystems.CivilAffairsRelief,
            SampleDepartments.CivilAffairs,
            Purpose.AdministrativeBasis,
            SampleLegalBases.SocialRelief,
            "最低生活保障等社会救助的家庭经济状况核对",
            [SampleDepartments.Police, SampleDepartments.SocialSecurity, SampleDepartments.Disabled, SampleDepartments.HousingFund],
            [
                .. Items("HouseholdRegistration", "name", "idNumber", "sex", "township", "status", "cancellationDate", "cancellationReason"),
                // Two grants of one item add up: the county everywhere, the station itself in the district that does the checks.
                new("HouseholdRegistration.householdPoliceStation") { Mask = Mask.KeepFirst(3) },
                new("HouseholdRegistration.householdPoliceStation") { RowScope = "421202" },
                .. Items("DisabilityRegistration", "disabilityCertificateNumber", "issuingAuthority", "issueDate", "cancellationDate"),
                .. Items("HousingFundRegistration", "accountStatus", "employerName"),
            ])
        {
            // Lists of whole counties are checked against each other.
            DeliveryModes = DeliveryModes.OnlineQuery | DeliveryModes.SystemIntegration | DeliveryModes.BulkDownload,
        },
        new(
            SampleSystems.MarketSupervision,
            SampleDepartments.Market,
            Purpose.AdministrativeBasis,
            SampleLegalBases.EnterpriseInformation,
            "市场主体登记核验和监管信息的互联共享",
            [SampleDepartments.CivilAffairs, SampleDepartments.Staffing],
            [
                .. Items("PrivateNonEnterpriseRegistration", "contactPhone"),
                .. Items("SocialGroupRegistration", "contactPhone"),
                new("SocialGroupRegistration.legalRepresentativeIdentityDocumentNumber") { Mask = Mask.KeepLast(4) },
                .. Items("WelfareInstitutionRegistration", "contactPhone"),
                .. Items("PublicInstitutionRegistration", "contactPhone"),
            ]),
        new(
            SampleSystems.MarketSupervision,
            SampleDepartments.Market,
            Purpose.DataVerification,
            SampleLegalBases.MarketRegistration,
            "市场主体登记申请人身份信息的核验",
            [SampleDepartments.Police],
            [.. Items("HouseholdRegistration", "name", "idNumber", "township", "status").Select(grant => grant with { Level = GrantLevel.Verify })]),
        new(
            SampleSystems.StatisticsReference,
            SampleDepartments.Statistics,
            Purpose.WorkReference,
            SampleLegalBases.InformationSharing,
            "统计分析的工作参考",
            [],
            [])
        {
            DeliveryModes = DeliveryModes.OnlineQuery | DeliveryModes.BulkDownload,
            Registered = ["EnterpriseRegistration.enterpriseName", "EnterpriseRegistration.industry"],
        },
    ];

    private static IEnumerable<SampleGrant> Items(string resource, params string[] items) =>
        items.Select(item => new SampleGrant($"{resource}.{item}"));
}
