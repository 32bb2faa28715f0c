namespace Catalog.Api.Samples.Persons;

/// <summary>Marriages and divorces: the couples of the families, and the children of age who married someone else.</summary>
internal sealed class MarriageRegistrationSample(SampleContext context) : PersonRegisterSample(context, "MarriageRegistration")
{
    private readonly SampleContext _context = context;

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        if (person.Role is PersonRole.FirstChild or PersonRole.SecondChild)
        {
            return Child(person, random);
        }

        return Couple(person, Partner(person), random);
    }

    private IEnumerable<SampleRow> Couple(SamplePerson person, SamplePerson partner, SampleRandom random)
    {
        // Both of a couple read the same stream: their registers agree.
        var shared = SampleRandom.For(_context.Seed, "couples", Math.Min(person.Index, partner.Index));
        var ofAge = SampleDay.Later(person.Born, partner.Born).AddYears(22);
        var married = SampleDay.Later(ofAge, Population.Member(person.Family, Eldest(person.Role)) is var child && Eldest(person.Role) != person.Role
            ? child.Born.AddDays(-shared.Between(300, 600))
            : ofAge.AddDays(shared.Between(100, 1500)));
        var divorced = shared.Chance(80) ? married.AddDays(shared.Between(400, 6000)) : (DateOnly?)null;
        var end = SampleDay.Earlier(person.End, partner.Died ?? SampleDay.Today);
        if (married > end)
        {
            yield break;
        }

        if (divorced is not { } divorce || divorce > end)
        {
            var widowed = partner.Died < person.End;
            yield return Entry(person, married, null, widowed ? "WIDOWED" : "FIRST_MARRIED");
            yield break;
        }

        yield return Entry(person, married, divorce, "DIVORCED");
        var again = divorce.AddDays(random.Between(200, 3000));
        if (again < person.End && random.Chance(400))
        {
            yield return Entry(person, again, null, random.Chance(150) ? "REMARRIED_TO_FORMER_SPOUSE" : "REMARRIED");
        }
    }

    private IEnumerable<SampleRow> Child(SamplePerson person, SampleRandom random)
    {
        var married = person.Born.AddYears(22).AddDays(random.Between(100, 4500));
        var divorced = married.AddDays(random.Between(400, 4000));
        if (married < person.End && random.Chance(750))
        {
            var isDivorced = random.Chance(120) && divorced < person.End;
            yield return Entry(person, married, isDivorced ? divorced : null, isDivorced ? "DIVORCED" : "FIRST_MARRIED");
        }
    }

    private SampleRow Entry(SamplePerson person, DateOnly married, DateOnly? divorced, string status) => NamedRow(person)
        .Date("marriageRegistrationDate", married)
        .Date("divorceRegistrationDate", divorced)
        .Code("maritalStatus", status);

    private SamplePerson Partner(SamplePerson person) => Population.Member(person.Family, person.Role switch
    {
        PersonRole.Grandfather => PersonRole.Grandmother,
        PersonRole.Grandmother => PersonRole.Grandfather,
        PersonRole.Father => PersonRole.Mother,
        PersonRole.Mother => PersonRole.Father,
        PersonRole.Sibling => PersonRole.SiblingSpouse,
        _ => PersonRole.Sibling,
    });

    /// <summary>The eldest child of a couple; the person itself where there is none.</summary>
    private static PersonRole Eldest(PersonRole role) => role switch
    {
        PersonRole.Grandfather or PersonRole.Grandmother => PersonRole.Father,
        PersonRole.Father or PersonRole.Mother => PersonRole.FirstChild,
        _ => role,
    };
}
