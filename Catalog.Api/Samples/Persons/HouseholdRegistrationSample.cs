namespace Catalog.Api.Samples.Persons;

/// <summary>Household registrations: every person has one; it is cancelled for the dead and those who moved out.</summary>
internal sealed class HouseholdRegistrationSample(SampleContext context) : PersonRegisterSample(context, "HouseholdRegistration")
{
    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        var station = SampleOffices.PoliceStation(person.Township);
        var row = Row(person)
            .Text("name", person.Name)
            .CitizenId("idNumber", person.IdNumber)
            .Code("sex", person.Sex)
            .Code("ethnicGroup", person.EthnicGroup)
            .Division("township", person.Township)
            .Text("householdPoliceStation", station)
            .Bytes("photo", random.Chance(400) && person.Age >= 16 ? SamplePhoto.Draw(random) : null)
            .Code("status", person.IsPresent ? "NORMAL" : "CANCELLED");
        if (!person.IsPresent)
        {
            row.Division("divisionBeforeCancellation", person.Township)
                .Text("policeStationBeforeCancellation", station)
                .Date("cancellationDate", SampleDay.Earlier(person.End.AddDays(random.Between(0, 20)), SampleDay.Today))
                .Code("cancellationReason", person.Died is null ? "MOVED_OUT" : "DEATH");
        }

        yield return row;
    }
}
