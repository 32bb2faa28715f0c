using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Births since 1996, when the medical certificate of birth was introduced; the parents are persons of the family.</summary>
internal sealed class BirthRegistrationSample(SampleContext context) : PersonRegisterSample(context, "BirthRegistration")
{
    private static readonly DateOnly First = new(1996, 1, 1);

    private static readonly SampleWeights<(string Code, string Text)> Health = new(
        (("GOOD", "健康或良好"), 960), (("FAIR", "一般或较弱"), 35), (("DISABLED", "残疾"), 5));

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        // Who gave an adopted child birth is not known to this register.
        if (person.Born < First || AdoptionRegistrationSample.IsAdopted(person) || Population.Parents(person) is not var (father, mother))
        {
            yield break;
        }

        var (code, text) = Health.Pick(random);
        var letter = (char)('A' + Math.Clamp((person.Born.Year - 1996) / 2, 0, 25));
        yield return DocumentedRow(person)
            .Text("birthCertificateNumber", string.Create(CultureInfo.InvariantCulture, $"{letter}42{person.Index:D8}"))
            .Text("newbornName", person.Name)
            .Text("sex", person.IsMale ? "男" : "女")
            .Code("sexCode", person.Sex)
            .Text("healthStatus", text)
            .Code("healthStatusCode", code)
            .Text("motherName", mother.Name)
            .CitizenId("motherIdNumber", mother.IdNumber)
            .Text("fatherName", father.Name)
            .CitizenId("fatherIdNumber", father.IdNumber)
            .Date("dateOfBirth", person.Born)
            .Date("certificateIssueDate", SampleDay.Earlier(person.Born.AddDays(random.Between(1, 30)), SampleDay.Today))
            .Text("certificateIssuingInstitution", SampleOffices.Hospital(person.County, random));
    }
}
