using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Social insurance: all types for employees, old-age and medical insurance for other residents.</summary>
internal sealed class SocialInsuranceSample(SampleContext context) : PersonRegisterSample(context, "SocialInsuranceRegistration")
{
    private static readonly string[] OfEmployees = ["OLD_AGE", "MEDICAL", "WORK_INJURY", "UNEMPLOYMENT", "MATERNITY"];

    private static readonly string[] OfResidents = ["OLD_AGE", "MEDICAL"];

    /// <summary>Social insurance of residents began in the county seats in 2010.</summary>
    private static readonly DateOnly First = new(2000, 1, 1);

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        var career = person.Career;
        if (person.End < career.WorkSince || (!career.IsEmployed && random.Chance(250)))
        {
            yield break;
        }

        var county = career.Employer?.County ?? person.County;
        var registered = random.Date(SampleDay.Later(career.WorkSince, First), SampleDay.Later(career.WorkSince, First).AddDays(200));
        if (registered >= person.End)
        {
            yield break;
        }

        var isSuspended = person.IsPresent && random.Chance(60);
        var status = !person.IsPresent || career.Status == "RETIRED" ? "TERMINATED" : isSuspended ? "SUSPENDED" : "CONTRIBUTING";
        foreach (var type in career.IsEmployed ? OfEmployees : OfResidents)
        {
            var start = random.Date(registered, SampleDay.Earlier(registered.AddDays(30), person.End));
            yield return NamedRow(person)
                .Code("employmentStatus", career.Status)
                .Code("insuranceStatus", status)
                .Text("personalInsuranceNumber", string.Create(CultureInfo.InvariantCulture, $"4212{person.Index:D10}"))
                .Code("insuranceType", type)
                .Date("insuranceStartDate", start)
                .Date("insuranceSuspensionDate", Suspended(person, status, start, random))
                .Text("employerName", career.Employer?.Name)
                .Text("employerInsuranceNumber", career.Employer?.InsuranceNumber)
                .Text("registrationAuthority", SampleOffices.HumanResources(county))
                .Division("registrationAuthorityDivision", county)
                .Date("registrationDate", registered);
        }
    }

    private static DateOnly? Suspended(SamplePerson person, string status, DateOnly start, SampleRandom random) => status switch
    {
        "SUSPENDED" => random.Date(SampleDay.Later(start.AddDays(1), new DateOnly(2024, 1, 1)), SampleDay.Today),
        "TERMINATED" => SampleDay.Later(start, SampleDay.Earlier(person.End, person.Career.Status == "RETIRED" ? person.Born.AddYears(60) : person.End)),
        _ => null,
    };
}
