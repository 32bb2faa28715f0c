using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Adoptions: the second child of one family in forty.</summary>
internal sealed class AdoptionRegistrationSample(SampleContext context) : PersonRegisterSample(context, "AdoptionRegistration")
{
    public static bool IsAdopted(SamplePerson person) => person.Role == PersonRole.SecondChild && person.Family % 40 == 7;

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        if (IsAdopted(person))
        {
            // The law on adoption is in force since April 1992.
            var registered = random.Date(SampleDay.Later(person.Born.AddDays(90), new DateOnly(1992, 4, 1)), SampleDay.Earlier(person.Born.AddYears(13), SampleDay.Today));
            yield return NamedRow(person)
                .Text("adoptionCertificateNumber", string.Create(CultureInfo.InvariantCulture, $"({registered.Year})收字第{person.Index:D8}号"))
                .Text("issuingAuthorityName", SampleOffices.CivilAffairs(person.County))
                .Division("issuingAuthorityDivision", person.County);
        }
    }
}
