using Catalog.Domain.Departments;
using Catalog.Domain.Grants;

namespace Catalog.Api.Samples.Governance;

/// <summary>
/// The confidentiality agreements between providers and consumers; with none between the education department and the
/// housing-fund centre, whose grant therefore does not reach its item.
/// </summary>
internal static class SampleAgreements
{
    public static IReadOnlyList<Agreement> All { get; } =
    [
        Of(1, SampleDepartments.PublicSecurity, SampleDepartments.HousingFund),
        Of(2, SampleDepartments.CivilAffairs, SampleDepartments.HousingFund),
        Of(3, SampleDepartments.HumanResources, SampleDepartments.HousingFund),
        Of(4, SampleDepartments.PublicSecurity, SampleDepartments.CivilAffairs),
        Of(5, SampleDepartments.DisabledPersons, SampleDepartments.CivilAffairs),
        Of(6, SampleDepartments.HousingFund, SampleDepartments.CivilAffairs),
        Of(7, SampleDepartments.Health, SampleDepartments.CivilAffairs),
        Of(8, SampleDepartments.Industry, SampleDepartments.CivilAffairs),
        Of(9, SampleDepartments.CivilAffairs, SampleDepartments.Industry),
        Of(10, SampleDepartments.Establishment, SampleDepartments.Industry),
        Of(11, SampleDepartments.PublicSecurity, SampleDepartments.Industry),
    ];

    private static Agreement Of(long id, DepartmentCode provider, DepartmentCode consumer) =>
        new(new AgreementId(id), provider, consumer, SampleYears.All, AgreementStatus.Signed);
}
