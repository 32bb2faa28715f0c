namespace Catalog.Api.Samples.Entities;

/// <summary>Registrations of public institutions.</summary>
internal sealed class PublicInstitutionSample(SampleContext context) : EntityRegisterSample(context, "PublicInstitutionRegistration")
{
    protected override SampleRow? Row(SampleOrganisation organisation, SampleRandom random) =>
        organisation.Kind != OrganisationKind.PublicInstitution
            ? null
            : CodedRow(organisation)
                .Text("publicInstitutionCertificateNumber", $"事证第{organisation.CreditCode}号")
                .Text("organisationName", organisation.Name)
                .Text("organisationAddress", organisation.Address)
                .Text("contactPhone", SampleAddresses.Phone(random))
                .Text("legalRepresentativeName", Representative(organisation).Name)
                .Date("registrationDate", organisation.Established);
}
