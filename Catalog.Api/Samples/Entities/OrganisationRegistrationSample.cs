namespace Catalog.Api.Samples.Entities;

/// <summary>Registrations of organisation codes: of all organisations but individual businesses.</summary>
internal sealed class OrganisationRegistrationSample(SampleContext context) : EntityRegisterSample(context, "OrganisationRegistration")
{
    protected override SampleRow? Row(SampleOrganisation organisation, SampleRandom random)
    {
        if (organisation.Kind == OrganisationKind.IndividualBusiness)
        {
            return null;
        }

        var awarded = SampleDay.Earlier(organisation.Established.AddDays(random.Between(5, 60)), SampleDay.Today);
        return CodedRow(organisation)
            .Text("approvalDocumentNumber", $"{organisation.County.Name[..2]}登准字〔{organisation.Established.Year}〕第{organisation.Index:D6}号")
            .Code("organisationType", organisation.OrganisationType)
            .Text("registeredAddress", organisation.Address)
            .Date("verificationDate", random.Date(awarded, SampleDay.Today))
            .Text("verificationResult", random.Chance(960) ? "校核一致" : "地址信息待更新")
            .Date("establishmentDate", organisation.Established)
            .Date("certificateAwardDate", awarded);
    }
}
