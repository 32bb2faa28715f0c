namespace Catalog.Api.Samples.Entities;

/// <summary>Registrations of welfare institutions.</summary>
internal sealed class WelfareInstitutionSample(SampleContext context)
    : CivilRegisterSample(context, "WelfareInstitutionRegistration", OrganisationKind.WelfareInstitution)
{
    protected override SampleRow Complete(SampleOrganisation organisation, SampleRandom random, SampleRow row) => row
        .Text("welfareInstitutionCertificateNumber", $"鄂咸福证字第{organisation.Index:D8}号")
        .Division("divisionCode", organisation.Township)
        .Text("divisionName", organisation.DivisionName)
        .Code("welfareInstitutionType", organisation.Name switch
        {
            var name when name.Contains("儿童", StringComparison.Ordinal) => "CHILD_WELFARE",
            var name when name.Contains("残疾", StringComparison.Ordinal) => "DISABILITY_SERVICE",
            var name when name.Contains("社会福利", StringComparison.Ordinal) => "COMPREHENSIVE",
            _ => "ELDERLY_CARE",
        });
}
