using Catalog.Api.Samples.Entities;

namespace Catalog.Api.Samples.Persons;

/// <summary>Careers, by the persons' ages and the chances of their generations.</summary>
internal sealed class SampleCareers(ulong seed, SampleOrganisations organisations)
{
    private static readonly Dictionary<EducationKind, (int Years, string Level, string? Degree)> Kinds = new()
    {
        [EducationKind.Primary] = (6, "PRIMARY_SCHOOL_GRADUATION", null),
        [EducationKind.JuniorHigh] = (3, "JUNIOR_HIGH_SCHOOL_GRADUATION", null),
        [EducationKind.SeniorHigh] = (3, "SENIOR_HIGH_SCHOOL_GRADUATION", null),
        [EducationKind.Vocational] = (3, "SECONDARY_SPECIALISED_GRADUATION", null),
        [EducationKind.JuniorCollege] = (3, "JUNIOR_COLLEGE_GRADUATION", null),
        [EducationKind.Undergraduate] = (4, "UNDERGRADUATE_GRADUATION", "BACHELOR"),
        [EducationKind.Masters] = (3, "MASTERS_GRADUATION", "MASTER"),
        [EducationKind.Doctoral] = (4, "DOCTORAL_GRADUATION", "DOCTOR"),
    };

    private static readonly (int BornBefore, SampleWeights<EducationKind> Highest)[] Generations =
    [
        (1950, new((EducationKind.Primary, 60), (EducationKind.JuniorHigh, 25), (EducationKind.SeniorHigh, 8), (EducationKind.JuniorCollege, 4), (EducationKind.Undergraduate, 3))),
        (1970, new((EducationKind.Primary, 25), (EducationKind.JuniorHigh, 45), (EducationKind.SeniorHigh, 15), (EducationKind.Vocational, 6), (EducationKind.JuniorCollege, 6), (EducationKind.Undergraduate, 3))),
        (1985, new((EducationKind.Primary, 5), (EducationKind.JuniorHigh, 45), (EducationKind.SeniorHigh, 12), (EducationKind.Vocational, 12), (EducationKind.JuniorCollege, 14), (EducationKind.Undergraduate, 10), (EducationKind.Masters, 2))),
        (int.MaxValue, new((EducationKind.JuniorHigh, 18), (EducationKind.SeniorHigh, 10), (EducationKind.Vocational, 17), (EducationKind.JuniorCollege, 25), (EducationKind.Undergraduate, 24), (EducationKind.Masters, 5), (EducationKind.Doctoral, 1))),
    ];

    private static readonly SampleWeights<string> Occupations = new(
        ("WORKER", 240), ("FARMER", 230), ("CLERK", 150), ("PROFESSIONAL_OR_TECHNICAL", 110), ("SELF_EMPLOYED", 90), ("FREELANCE", 60),
        ("ENTERPRISE_MANAGER", 30), ("CIVIL_SERVANT", 25), ("ACTIVE_SERVICE_MEMBER", 3), ("UNEMPLOYED", 50), ("OTHER", 12));

    public Career Of(SamplePerson person)
    {
        var random = SampleRandom.For(seed, "careers", person.Index);
        var stages = Stages(person, random);
        var workSince = random.Date(
            stages.Count > 0 ? stages[^1].End.AddDays(20) : person.Born.AddYears(16),
            (stages.Count > 0 ? stages[^1].End : person.Born.AddYears(16)).AddDays(700));
        var pension = person.Born.AddYears(person.IsMale ? 60 : 55);
        var occupation = Occupations.Pick(random);
        var status = person.End < workSince ? "STUDENT" : person.End >= pension && occupation != "FARMER" ? "RETIRED" : occupation;
        var works = status is "WORKER" or "CLERK" or "PROFESSIONAL_OR_TECHNICAL" or "ENTERPRISE_MANAGER" or "CIVIL_SERVANT";
        return new Career(stages, status, workSince, works ? organisations.EmployerOf(person.Family, random) : null);
    }

    private static List<EducationStage> Stages(SamplePerson person, SampleRandom random)
    {
        var highest = Generations.First(generation => person.Born.Year < generation.BornBefore).Highest.Pick(random);
        var stages = new List<EducationStage>();
        // School begins in the September in which a child is six.
        var year = person.Born.Year + (person.Born.Month >= 9 ? 7 : 6);
        foreach (var kind in Way(highest))
        {
            var (years, level, degree) = Kinds[kind];
            var begin = new DateOnly(year, 9, 1);
            if (begin >= person.End)
            {
                break;
            }

            year += years;
            stages.Add(new EducationStage(kind, level, degree, begin, new DateOnly(year, 6, 30)));
        }

        return stages;
    }

    private static IEnumerable<EducationKind> Way(EducationKind highest) => Kinds.Keys.Where(kind => kind <= highest && kind switch
    {
        EducationKind.SeniorHigh => highest != EducationKind.Vocational,
        EducationKind.Vocational => highest == EducationKind.Vocational,
        EducationKind.JuniorCollege => highest == EducationKind.JuniorCollege,
        _ => true,
    });
}
