namespace Catalog.Api.Samples.Entities;

/// <summary>Registrations of social groups.</summary>
internal sealed class SocialGroupSample(SampleContext context)
    : CivilRegisterSample(context, "SocialGroupRegistration", OrganisationKind.SocialGroup)
{
    private static readonly string[] Types = ["ACADEMIC", "INDUSTRY", "PROFESSIONAL", "JOINT", "OTHER"];

    protected override SampleRow Complete(SampleOrganisation organisation, SampleRandom random, SampleRow row) => row
        .Text("socialGroupCertificateNumber", $"鄂咸社证字第{organisation.Index:D8}号")
        .Division("division", organisation.Township)
        .Text("supervisingUnit", $"{organisation.County.Name}工商业联合会")
        .Code("socialGroupType", random.Pick(Types));
}
