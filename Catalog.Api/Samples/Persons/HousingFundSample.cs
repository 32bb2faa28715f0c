namespace Catalog.Api.Samples.Persons;

/// <summary>Housing-fund accounts: of two thirds of the employees.</summary>
internal sealed class HousingFundSample(SampleContext context) : PersonRegisterSample(context, "HousingFundRegistration")
{
    private static readonly SampleWeights<string> Statuses = new(
        ("NORMAL", 860), ("SEALED", 90), ("FROZEN", 10), ("CLOSED_BY_MERGER", 15), ("CLOSED_BY_TRANSFER_OUT", 15), ("CLOSED_BY_WITHDRAWAL", 10));

    /// <summary>The regulations on the housing fund are in force since April 1999.</summary>
    private static readonly DateOnly First = new(1999, 4, 3);

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        var registered = SampleDay.Later(person.Career.WorkSince, First).AddDays(random.Between(10, 400));
        if (person.Career.Employer is { } employer && registered < person.End && random.Chance(660))
        {
            yield return NamedRow(person)
                .Code("accountStatus", person.Died is not null ? "CLOSED_BY_WITHDRAWAL" : person.MovedOut is not null ? "CLOSED_BY_TRANSFER_OUT" : Statuses.Pick(random))
                .Text("employerName", employer.Name)
                .Date("registrationDate", registered);
        }
    }
}
