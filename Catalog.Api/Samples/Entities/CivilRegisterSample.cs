namespace Catalog.Api.Samples.Entities;

/// <summary>What the registers of the civil-affairs department have in common.</summary>
internal abstract class CivilRegisterSample(SampleContext context, string typeName, OrganisationKind kind)
    : EntityRegisterSample(context, typeName)
{
    protected sealed override SampleRow? Row(SampleOrganisation organisation, SampleRandom random)
    {
        if (organisation.Kind != kind)
        {
            return null;
        }

        var representative = Representative(organisation);
        return Complete(organisation, random, CodedRow(organisation)
            .Text("organisationName", organisation.Name)
            .Text("organisationAddress", organisation.Address)
            .Text("contactPhone", SampleAddresses.Phone(random))
            .Text("legalRepresentativeName", representative.Name)
            .Text("legalRepresentativeIdentityDocumentNumber", representative.IdNumber)
            .Date("registrationDate", organisation.Established)
            .Text("registrationAuthority", SampleOffices.CivilAffairs(organisation.County)));
    }

    protected abstract SampleRow Complete(SampleOrganisation organisation, SampleRandom random, SampleRow row);
}
