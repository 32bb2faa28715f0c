namespace Catalog.Api.Samples.Entities;

/// <summary>Tax registrations of enterprises.</summary>
internal sealed class TaxRegistrationSample(SampleContext context) : EntityRegisterSample(context, "TaxRegistration")
{
    protected override SampleRow? Row(SampleOrganisation organisation, SampleRandom random) =>
        organisation.Kind != OrganisationKind.Enterprise
            ? null
            : CodedRow(organisation)
                .Text("taxpayerIdentificationNumber", organisation.CreditCode)
                .Text("registeredAddress", organisation.Address)
                .Date("registrationDate", SampleDay.Earlier(organisation.Established.AddDays(random.Between(1, 30)), SampleDay.Today))
                .Text("registrationAuthority", SampleOffices.Tax(organisation.County));
}
