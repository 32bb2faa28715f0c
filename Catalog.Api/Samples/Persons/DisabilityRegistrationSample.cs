namespace Catalog.Api.Samples.Persons;

/// <summary>Disability certificates: three of a hundred; the number is the citizen's own with category and grade.</summary>
internal sealed class DisabilityRegistrationSample(SampleContext context) : PersonRegisterSample(context, "DisabilityRegistration")
{
    private static readonly string[] Reasons = ["持证人死亡", "户口迁出本市", "残疾类别变化，重新评定", "本人申请注销"];

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        // The second generation of certificates is issued since 2008.
        var first = SampleDay.Later(person.Born.AddYears(2), new DateOnly(2008, 5, 1));
        if (first >= person.End || !random.Chance(32))
        {
            yield break;
        }

        var issued = random.Date(first, person.End.AddDays(-1));
        var authority = SampleOffices.DisabledPersons(person.County);
        var row = NamedRow(person)
            .Text("disabilityCertificateNumber", $"{person.IdNumber}{random.Between(1, 7)}{random.Between(1, 4)}")
            .Text("issuingAuthority", authority)
            .Division("issuingAuthorityDivision", person.Township)
            .Date("issueDate", issued);
        if (!person.IsPresent || random.Chance(80))
        {
            row.Text("disabilityCertificateCancellationReason", person switch
                {
                    { Died: not null } => Reasons[0],
                    { MovedOut: not null } => Reasons[1],
                    _ => Reasons[random.Between(2, 3)],
                })
                .Text("cancellationAuthority", authority)
                .Division("cancellationAuthorityDivision", person.County)
                .Date("cancellationDate", person.IsPresent ? random.Date(issued.AddDays(1), SampleDay.Today) : person.End);
        }

        yield return row;
    }
}
