using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Deaths: of everyone who died.</summary>
internal sealed class DeathRegistrationSample(SampleContext context) : PersonRegisterSample(context, "DeathRegistration")
{
    private static readonly SampleWeights<string> Causes = new(
        ("脑血管病", 24), ("缺血性心脏病", 22), ("肺恶性肿瘤", 10), ("慢性阻塞性肺疾病", 9), ("肝恶性肿瘤", 5), ("胃恶性肿瘤", 4),
        ("高血压性心脏病", 6), ("糖尿病", 4), ("道路交通事故", 3), ("意外跌落", 3), ("肾衰竭", 2), ("肺炎", 4));

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        if (person.Died is not { } died)
        {
            yield break;
        }

        var relative = Population.Member(person.Family, person.Role switch
        {
            PersonRole.Grandfather or PersonRole.Grandmother => PersonRole.Father,
            PersonRole.Sibling => PersonRole.SiblingSpouse,
            PersonRole.SiblingSpouse => PersonRole.Sibling,
            _ => PersonRole.FirstChild,
        });
        var atHome = random.Chance(550);
        var hospital = SampleOffices.Hospital(person.County, random);
        yield return DocumentedRow(person)
            .Division("divisionCode", person.Township)
            .Text("provinceName", "湖北省")
            .Text("cityName", SampleDivisions.City.Name)
            .Text("countyName", person.County.Name)
            .Text("deathCertificateNumber", string.Create(CultureInfo.InvariantCulture, $"{person.County.Code}{died.Year}{person.Index:D9}"))
            .Text("deceasedName", person.Name)
            .Code("sex", person.Sex)
            .Code("ethnicGroup", person.EthnicGroup)
            .Text("countryOrRegion", "中国")
            .Whole("age", SampleDay.Age(person.Born, died))
            .Text("usualAddress", person.ResidenceAddress)
            .Text("householdAddress", person.HouseholdAddress)
            .Date("dateOfBirth", person.Born)
            .Date("dateOfDeath", died)
            .Text("placeOfDeath", atHome ? "家中" : hospital)
            .Text("causeOfDeath", Causes.Pick(random))
            .Text("familyMemberName", relative.Name)
            .Text("contactPhone", SampleAddresses.Mobile(random))
            .Text("familyMemberAddressOrEmployer", relative.ResidenceAddress)
            .Text("physicianSignature", SampleNames.Full(random, random.Chance(500)))
            .Text("medicalInstitutionName", hospital)
            .Text("policeOfficerSignature", SampleNames.Full(random, random.Chance(800)))
            .Text("policeStationName", SampleOffices.PoliceStation(person.Township));
    }
}
