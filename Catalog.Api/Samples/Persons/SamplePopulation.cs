using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples.Persons;

/// <summary>
/// The persons of the sample data: each is made of the seed and the index alone, so that any person can be had at any time
/// without the others, and is the same among few and among many.
/// </summary>
internal sealed class SamplePopulation(ulong seed, SampleCareers careers)
{
    private static readonly SampleWeights<string> EthnicGroups = new(
        ("HAN", 9720), ("TUJIA", 110), ("HUI", 60), ("MIAO", 45), ("ZHUANG", 18), ("MAN", 14), ("DONG", 10), ("MONGOL", 8),
        ("YAO", 6), ("YI", 4), ("BUYEI", 3), ("SHE", 2));

    private static readonly SampleWeights<(int First, int Last)> Lifespans = new(
        ((36, 49), 4), ((50, 59), 6), ((60, 69), 13), ((70, 79), 28), ((80, 89), 36), ((90, 99), 13));

    /// <summary>Registers on paper were closed before this day.</summary>
    private static readonly DateOnly FirstDeath = new(2000, 1, 1);

    private (long Family, FamilySlot Slot, string Surname, string EthnicGroup, Division Township, string Address)? _last;

    public SamplePerson Person(long index)
    {
        var role = (PersonRole)(index % FamilySlot.Roles);
        var (_, slot, surname, ethnicGroup, township, address) = Family(index / FamilySlot.Roles);
        var random = SampleRandom.For(seed, "persons", index);
        var isMale = role switch
        {
            PersonRole.Grandfather or PersonRole.Father => true,
            PersonRole.Grandmother or PersonRole.Mother => false,
            PersonRole.SiblingSpouse => !SiblingIsMale(index - 1),
            PersonRole.Sibling => SiblingIsMale(index),
            _ => random.Chance(530),
        };
        var marriedIn = role is PersonRole.Grandmother or PersonRole.Mother or PersonRole.SiblingSpouse;
        var born = slot.Born(role);
        var died = Died(role, born, random);
        var movedOut = MovedOut(role, born, random);
        movedOut = died is null ? movedOut : null;
        var residence = died is null && movedOut is null && random.Chance(90) && SampleDay.Age(born, SampleDay.Today) >= 18
            ? Elsewhere(township, random)
            : township;
        return new SamplePerson
        {
            Index = index,
            Role = role,
            IdNumber = slot.IdNumber(role, born, isMale),
            Name = (marriedIn ? SampleNames.Surname(random) : surname) + SampleNames.Given(random, isMale),
            IsMale = isMale,
            Born = born,
            EthnicGroup = marriedIn ? EthnicGroups.Pick(random) : ethnicGroup,
            Township = township,
            HouseholdAddress = address,
            Residence = residence,
            ResidenceAddress = residence == township ? address : SampleAddresses.Dwelling(residence, random),
            Died = died,
            MovedOut = movedOut,
            CareerOf = careers.Of,
        };
    }

    public SamplePerson Member(long family, PersonRole role) => Person((family * FamilySlot.Roles) + (int)role);

    /// <summary>Father and mother, where they are among the persons; their indexes are lower than the child's.</summary>
    public (SamplePerson Father, SamplePerson Mother)? Parents(SamplePerson person) => person.Role switch
    {
        PersonRole.Father or PersonRole.Sibling => (Member(person.Family, PersonRole.Grandfather), Member(person.Family, PersonRole.Grandmother)),
        PersonRole.FirstChild or PersonRole.SecondChild => (Member(person.Family, PersonRole.Father), Member(person.Family, PersonRole.Mother)),
        _ => null,
    };

    private (long, FamilySlot Slot, string, string, Division, string) Family(long family)
    {
        // The members of a family are asked for one after the other.
        if (_last is not { } last || last.Family != family)
        {
            var random = SampleRandom.For(seed, "families", family);
            var slot = new FamilySlot(seed, family);
            var township = SampleAddresses.Township(slot.County, random);
            last = (family, slot, SampleNames.Surname(random), EthnicGroups.Pick(random), township, SampleAddresses.Dwelling(township, random));
            _last = last;
        }

        return last;
    }

    private bool SiblingIsMale(long index) => SampleRandom.Hash(seed, "siblings", index) % 2 == 0;

    private static DateOnly? Died(PersonRole role, DateOnly born, SampleRandom random)
    {
        var (first, last) = Lifespans.Pick(random);
        var died = born.AddYears(random.Between(first, last)).AddDays(random.Below(365));
        var late = random.Date(FirstDeath, FirstDeath.AddYears(20));
        died = died < FirstDeath ? late : died;
        return died < SampleDay.Today && role is not (PersonRole.FirstChild or PersonRole.SecondChild) ? died : null;
    }

    private static DateOnly? MovedOut(PersonRole role, DateOnly born, SampleRandom random)
    {
        var first = SampleDay.Later(born.AddYears(role is PersonRole.FirstChild or PersonRole.SecondChild ? 18 : 30), FirstDeath);
        var moved = random.Date(first, SampleDay.Today.AddDays(-1));
        return random.Chance(30) && first < SampleDay.Today ? moved : null;
    }

    private static Division Elsewhere(Division township, SampleRandom random)
    {
        var others = SampleDivisions.Counties.Where(county => !township.Code.IsWithin(county.Code)).ToList();
        return SampleAddresses.Township(random.Pick(others), random);
    }
}
