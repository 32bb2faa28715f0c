namespace Catalog.Api.Samples.Entities;

/// <summary>Registrations of enterprises.</summary>
internal sealed class EnterpriseRegistrationSample(SampleContext context) : EntityRegisterSample(context, "EnterpriseRegistration")
{
    protected override SampleRow? Row(SampleOrganisation organisation, SampleRandom random)
    {
        if (organisation.Kind != OrganisationKind.Enterprise)
        {
            return null;
        }

        var representative = Representative(organisation);
        return CodedRow(organisation)
            .Text("enterpriseRegistrationNumber", CreditCodes.RegistrationNumber(organisation.Index, organisation.County.Code.Value))
            .Text("enterpriseName", organisation.Name)
            .Text("legalRepresentativeName", representative.Name)
            .CitizenId("legalRepresentativeIdNumber", representative.IdNumber)
            .Division("divisionCode", organisation.Township)
            .Text("divisionName", organisation.DivisionName)
            .Text("registeredDomicile", organisation.Address)
            .Code("enterpriseType", organisation.EnterpriseType)
            .Code("industry", organisation.Trade.Industry)
            .Date("establishmentDate", organisation.Established)
            .Text("registrationAuthority", SampleOffices.Market(organisation.County));
    }
}
