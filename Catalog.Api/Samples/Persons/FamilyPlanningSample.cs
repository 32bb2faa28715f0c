using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Family-planning certificates: of women of childbearing age; those who live elsewhere have the migrants' one too.</summary>
internal sealed class FamilyPlanningSample(SampleContext context) : PersonRegisterSample(context, "FamilyPlanningRecord")
{
    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        // The migrants' certificate was abolished in 2017, the service certificate went over into registration.
        var first = SampleDay.Later(person.Born.AddYears(22), new DateOnly(1995, 1, 1));
        var last = SampleDay.Earlier(person.Born.AddYears(45), new DateOnly(2016, 12, 31));
        var received = random.Date(first, last);
        if (!person.IsMale && first < last && received < person.End && random.Chance(600))
        {
            yield return NamedRow(person)
                .Text("familyPlanningServiceCertificateNumber", string.Create(CultureInfo.InvariantCulture, $"{person.County.Code}{received.Year}{person.Index:D8}"))
                .Text("migrantMarriageAndChildbearingCertificateNumber", person.LivesElsewhere
                    ? string.Create(CultureInfo.InvariantCulture, $"42{received.Year}{person.Index:D9}")
                    : null)
                .Date("certificateReceiptDate", received)
                .Text("issuingAuthority", SampleOffices.Health(person.County))
                .Division("issuingAuthorityDivision", person.Township);
        }
    }
}
