namespace Catalog.Api.Samples.Entities;

/// <summary>Registrations of individual businesses.</summary>
internal sealed class IndividualBusinessSample(SampleContext context) : EntityRegisterSample(context, "IndividualBusinessRegistration")
{
    protected override SampleRow? Row(SampleOrganisation organisation, SampleRandom random)
    {
        if (organisation.Kind != OrganisationKind.IndividualBusiness)
        {
            return null;
        }

        var operating = Representative(organisation);
        return CodedRow(organisation)
            .Text("individualBusinessRegistrationNumber", CreditCodes.RegistrationNumber(organisation.Index, organisation.County.Code.Value))
            .Text("businessName", organisation.Name)
            .Text("operatorName", operating.Name)
            .CitizenId("operatorIdNumber", operating.IdNumber)
            .Division("divisionCode", organisation.Township)
            .Text("divisionName", organisation.DivisionName)
            .Text("registeredPremises", organisation.Address)
            .Text("businessScope", organisation.Trade.Scope)
            .Code("industry", organisation.Trade.Industry)
            .Date("establishmentDate", organisation.Established)
            .Text("registrationAuthority", SampleOffices.Market(organisation.County));
    }
}
