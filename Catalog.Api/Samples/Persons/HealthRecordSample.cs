namespace Catalog.Api.Samples.Persons;

/// <summary>Health records: of most children, and of the old who were examined.</summary>
internal sealed class HealthRecordSample(SampleContext context) : PersonRegisterSample(context, "HealthRecord")
{
    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        if (person.IsPresent && random.Chance(person.Age switch { < 18 => 900, >= 65 => 500, _ => 150 }))
        {
            var examined = random.Date(SampleDay.Later(person.Born, new DateOnly(2020, 1, 1)), SampleDay.Today.AddDays(-1));
            yield return NamedRow(person)
                .Text("fitnessAndHealthExamination", HealthNotes.Fitness(person, examined, random))
                .Text("vaccination", HealthNotes.Vaccination(random));
        }
    }
}
