using Catalog.Api.Samples.Persons;

namespace Catalog.Api.Samples.Entities;

/// <summary>The row that a register has about an organisation, if any.</summary>
internal abstract class EntityRegisterSample(SampleContext context, string typeName)
{
    private readonly SampleRegister _register = new(context.Catalogue, typeName);

    public SampleRecord? Of(SampleOrganisation organisation) =>
        Row(organisation, SampleRandom.For(context.Seed, typeName, organisation.Index))?.Record();

    protected abstract SampleRow? Row(SampleOrganisation organisation, SampleRandom random);

    protected SampleRow CodedRow(SampleOrganisation organisation) =>
        _register.Row(organisation.CreditCode).CreditCode("unifiedSocialCreditCode", organisation.CreditCode);

    protected SamplePerson Representative(SampleOrganisation organisation) =>
        SampleOrganisations.Representative(organisation, context.Population);
}
