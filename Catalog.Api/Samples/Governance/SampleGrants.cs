using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Api.Samples.Governance;

/// <summary>The grants of the sample uses: those that reach their items, and one of each kind that does not.</summary>
internal sealed class SampleGrants
{
    private static readonly RowScope Xianan = new([SampleDivisions.County("421202").Code]);

    private readonly CatalogueVersion _catalogue;
    private readonly List<Grant> _grants = [];

    private SampleGrants(CatalogueVersion catalogue) => _catalogue = catalogue;

    public static IReadOnlyList<Grant> Create(CatalogueVersion catalogue)
    {
        var grants = new SampleGrants(catalogue);
        grants.GrantLoans();
        grants.GrantVerification();
        grants.GrantRelief();
        grants.GrantSupervision();
        return grants._grants;
    }

    private void GrantLoans()
    {
        Add(SampleUses.Loans, "HouseholdRegistration", "name", "sex", "status");
        Add(SampleUses.Loans, "HouseholdRegistration", "idNumber", mask: Mask.KeepLast(4));
        Add(SampleUses.Loans, "HouseholdRegistration", "township", scope: Xianan);
        foreach (var field in new[] { "name", "residentialAddress", "residenceDivision", "registrationDate" })
        {
            Add(SampleUses.Loans, "ResidencePermitRegistration", field, scope: Xianan);
        }

        Add(SampleUses.Loans, "MarriageRegistration", "maritalStatus", "marriageRegistrationDate", "divorceRegistrationDate");
        Add(SampleUses.Loans, "MarriageRegistration", "identityDocumentNumber", mask: Mask.KeepLast(4));
        Add(SampleUses.Loans, "SocialInsuranceRegistration", "insuranceStatus", "insuranceType", "insuranceStartDate", "employerName");
        Add(SampleUses.Loans, "SocialInsuranceRegistration", "registrationDate", mask: Mask.YearOnly);

        // Each of these does not reach its item: GRANT_EXPIRED, GRANT_REVOKED, GRANT_SUSPENDED, AGREEMENT_MISSING.
        Add(SampleUses.Loans, "SocialInsuranceRegistration", "employerInsuranceNumber", period: SampleYears.Between(new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 1)));
        Add(SampleUses.Loans, "HouseholdRegistration", "ethnicGroup", status: GrantStatus.Revoked);
        Add(SampleUses.Loans, "SocialInsuranceRegistration", "employmentStatus", status: GrantStatus.Suspended);
        Add(SampleUses.Loans, "EducationRecord", "educationLevel");
    }

    private void GrantVerification()
    {
        Add(SampleUses.Verification, "HouseholdRegistration", "name", "idNumber", "sex", "status");
        Add(SampleUses.Verification, "MarriageRegistration", "maritalStatus");
    }

    /// <summary>What the civil-affairs department provides itself or jointly, social insurance among it, it needs no grant for.</summary>
    private void GrantRelief()
    {
        Add(SampleUses.Relief, "HouseholdRegistration", "name", "idNumber", "sex", "ethnicGroup", "township", "status", "cancellationDate", "cancellationReason");
        Add(SampleUses.Relief, "DisabilityRegistration", "subjectName", "disabilityCertificateNumber", "issuingAuthorityDivision", "issueDate", "cancellationDate");
        Add(SampleUses.Relief, "HousingFundRegistration", "subjectName", "accountStatus", "employerName", "registrationDate");
        Add(SampleUses.Relief, "DeathRegistration", "deceasedName", "identityDocumentNumber", "dateOfDeath");
        Add(SampleUses.Relief, "EnterpriseRegistration", "legalRepresentativeIdNumber");
        Add(SampleUses.Relief, "IndividualBusinessRegistration", "operatorIdNumber");
    }

    private void GrantSupervision()
    {
        Add(SampleUses.Supervision, "PrivateNonEnterpriseRegistration", "contactPhone", "legalRepresentativeIdentityDocumentNumber");
        Add(SampleUses.Supervision, "SocialGroupRegistration", "contactPhone", "legalRepresentativeIdentityDocumentNumber");
        Add(SampleUses.Supervision, "WelfareInstitutionRegistration", "contactPhone", "legalRepresentativeIdentityDocumentNumber");
        Add(SampleUses.Supervision, "PublicInstitutionRegistration", "contactPhone");
        Add(SampleUses.Supervision, "HouseholdRegistration", "name", "idNumber", "status");
    }

    private void Add(UseId use, string typeName, params IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            Add(use, typeName, field, status: GrantStatus.Active);
        }
    }

    private void Add(
        UseId use, string typeName, string field, RowScope? scope = null, Mask? mask = null, Period? period = null, GrantStatus status = GrantStatus.Active) =>
        _grants.Add(new Grant(
            new GrantId(_grants.Count + 1), use, Code(typeName, field), GrantOrigin.ProviderConsent,
            DeliveryModes.OnlineQuery | DeliveryModes.SystemIntegration, period ?? SampleYears.All, status, scope, mask));

    private ItemCode Code(string typeName, string field) =>
        _catalogue.FindResource(typeName)?.Items.FirstOrDefault(item => item.Field == field)?.Code
        ?? throw new InvalidOperationException($"The catalogue has no item {typeName}.{field} to grant.");
}
