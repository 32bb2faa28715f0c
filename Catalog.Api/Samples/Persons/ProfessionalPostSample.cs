namespace Catalog.Api.Samples.Persons;

/// <summary>Professional posts: of professional staff, a second one after years in the first.</summary>
internal sealed class ProfessionalPostSample(SampleContext context) : PersonRegisterSample(context, "ProfessionalPostAppointment")
{
    private static readonly (string Junior, string Senior)[] Series =
    [
        ("助理工程师", "高级工程师"), ("二级教师", "高级教师"), ("住院医师", "副主任医师"), ("护师", "主管护师"), ("助理会计师", "高级会计师"),
        ("助理农艺师", "高级农艺师"), ("助理经济师", "高级经济师"), ("助理馆员", "副研究馆员"),
    ];

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        if (person.Career is not { Status: "PROFESSIONAL_OR_TECHNICAL", Employer: { } employer } career)
        {
            yield break;
        }

        var (junior, senior) = random.Pick(Series);
        var qualified = career.WorkSince.AddDays(random.Between(300, 900));
        foreach (var (post, years) in new[] { (junior, 0), (senior, 10) })
        {
            var gained = qualified.AddYears(years);
            var appointed = gained.AddDays(random.Between(30, 300));
            if (appointed < person.End)
            {
                yield return NamedRow(person)
                    .Text("professionalPostQualification", post)
                    .Date("qualificationDate", gained)
                    .Text("appointedPost", post)
                    .Text("appointingInstitution", employer.Name)
                    .Division("appointingInstitutionDivision", employer.County)
                    .Date("appointmentDate", appointed);
            }
        }
    }
}
