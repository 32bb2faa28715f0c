using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Residence permits: for those who live in another county than that of their household.</summary>
internal sealed class ResidencePermitSample(SampleContext context) : PersonRegisterSample(context, "ResidencePermitRegistration")
{
    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        if (!person.LivesElsewhere)
        {
            yield break;
        }

        var county = SampleDivisions.CountyOf(person.Residence);
        // The permit exists since 2016 (居住证暂行条例), after half a year of residence.
        var registered = random.Date(SampleDay.Later(new DateOnly(2016, 1, 1), person.Born.AddYears(16)), SampleDay.Today.AddDays(-200));
        var issued = SampleDay.Earlier(registered.AddDays(random.Between(1, 15)), SampleDay.Today);
        var cancelled = random.Date(issued.AddDays(1), SampleDay.Today);
        yield return DocumentedRow(person)
            .Text("name", person.Name)
            .Code("sex", person.Sex)
            .Code("ethnicGroup", person.EthnicGroup)
            .Date("dateOfBirth", person.Born)
            .Text("householdAddress", person.HouseholdAddress)
            .Text("residencePermitNumber", string.Create(CultureInfo.InvariantCulture, $"{county.Code}{registered:yyyyMM}{person.Index:D9}"))
            .Text("residentialAddress", person.ResidenceAddress)
            .Division("residenceDivision", person.Residence)
            .Text("residentsCommittee", SampleAddresses.Community(random))
            .Text("residencePoliceStation", SampleOffices.PoliceStation(person.Residence))
            .Date("residencePermitIssueDate", issued)
            .Text("registrationAuthority", SampleOffices.PoliceBureau(county))
            .Division("registrationAuthorityDivision", county)
            .Date("registrationDate", registered)
            .Date("cancellationDate", random.Chance(120) ? cancelled : null);
    }
}
