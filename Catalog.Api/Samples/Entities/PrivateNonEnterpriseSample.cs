namespace Catalog.Api.Samples.Entities;

/// <summary>Registrations of private non-enterprise units.</summary>
internal sealed class PrivateNonEnterpriseSample(SampleContext context)
    : CivilRegisterSample(context, "PrivateNonEnterpriseRegistration", OrganisationKind.PrivateNonEnterprise)
{
    private static readonly SampleWeights<string> Types = new(("LEGAL_PERSON", 85), ("PARTNERSHIP", 5), ("INDIVIDUAL", 10));

    protected override SampleRow Complete(SampleOrganisation organisation, SampleRandom random, SampleRow row) => row
        .Code("privateNonEnterpriseType", Types.Pick(random))
        .Division("division", organisation.Township)
        .Text("supervisingUnit", SampleOffices.Education(organisation.County))
        .Text("scopeOfActivities", "学前教育；职业技能培训；社会工作服务");
}
