namespace Catalog.Api.Samples.Persons;

/// <summary>Education: a row for every stage since the registers are kept, and always for the highest.</summary>
internal sealed class EducationRecordSample(SampleContext context) : PersonRegisterSample(context, "EducationRecord")
{
    private const int FirstYear = 1985;

    private static readonly string[] Majors = ["计算机科学与技术", "临床医学", "护理学", "会计学", "小学教育", "汽车检测与维修", "机械设计制造及其自动化", "园林技术", "电子商务", "汉语言文学"];

    private static readonly string[] Skills = ["篮球", "乒乓球", "田径", "游泳", "书法", "绘画", "合唱", "笛子", "舞蹈"];

    private static readonly string[] Universities = ["湖北科技学院", "咸宁职业技术学院", "湖北大学", "武汉理工大学", "华中农业大学", "湖北健康职业学院"];

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        var stages = person.Career.Stages;
        for (var i = 0; i < stages.Count; i++)
        {
            if (stages[i].Begin.Year >= FirstYear || i == stages.Count - 1)
            {
                yield return Stage(person, stages[i], random);
            }
        }
    }

    private SampleRow Stage(SamplePerson person, EducationStage stage, SampleRandom random)
    {
        var school = School(person, stage, random);
        var end = SampleDay.Earlier(stage.End, person.End);
        var withdrew = stage.IsHigher && stage.End <= person.End && random.Chance(25);
        var row = DocumentedRow(person)
            .Text("studentNumber", $"{(stage.IsHigher ? "L" : "G")}{person.IdNumber}{(int)stage.Kind}")
            .Text("studentName", person.Name)
            .Code("sex", person.Sex)
            .Date("dateOfBirth", person.Born)
            .Text("placeOfBirth", $"湖北省{SampleDivisions.City.Name}{person.County.Name}")
            .Text("householdLocation", SampleAddresses.Locality(person.Township))
            .Date("enrolmentDate", stage.Begin)
            .Text("school", school)
            .Text("schoolAddress", SampleAddresses.Premises(person.Township, random))
            .Text("academicExaminations", $"语文{random.Between(60, 99)}，数学{random.Between(55, 100)}，英语{random.Between(50, 99)}")
            .Text("sportsAndArtsSkills", random.Chance(300) ? random.Pick(Skills) : null)
            .Text("communityServiceAndSocialPractice", random.Chance(400) ? $"{stage.Begin.Year + 1}年参加社区服务{random.Between(4, 40)}学时" : null)
            .Text("fitnessAndHealthExamination", random.Chance(700) ? HealthNotes.Fitness(person, stage.Begin, random) : null)
            .Text("vaccination", stage.Kind == EducationKind.Primary ? HealthNotes.Vaccination(random) : null)
            .Text("awards", random.Chance(150) ? $"{stage.Begin.Year + 1}年被评为校级三好学生" : null)
            .Text("financialAid", random.Chance(100) ? $"国家助学金{random.Between(5, 40)}00元" : null)
            .Text("registrationAuthority", SampleOffices.Education(person.County))
            .Division("registrationAuthorityDivision", person.County)
            .Date("registrationDate", SampleDay.Earlier(stage.Begin.AddDays(random.Between(0, 60)), end));
        Changes(row, person, stage, school, end, random);
        if (withdrew)
        {
            return row.Date("withdrawalDate", stage.Begin.AddDays(400)).Date("departureDate", stage.Begin.AddDays(401)).Text("departureReason", "退学");
        }

        return stage.End <= person.End ? Graduation(row, person, stage, school, random) : row;
    }

    /// <summary>Changes of school and interruptions, in the first year and a half of a stage.</summary>
    private static void Changes(SampleRow row, SamplePerson person, EducationStage stage, string school, DateOnly end, SampleRandom random)
    {
        var changed = stage.Begin.AddDays(random.Between(60, 300));
        if (changed.AddDays(100) >= end)
        {
            return;
        }

        if (random.Chance(40))
        {
            row.Date("transferDate", changed).Text("transferFromSchool", School(person, stage, random)).Text("transferToSchool", school);
        }
        else if (random.Chance(20))
        {
            row.Date("leaveOfAbsenceDate", changed).Date("resumptionDate", changed.AddDays(90));
        }
    }

    private static SampleRow Graduation(SampleRow row, SamplePerson person, EducationStage stage, string school, SampleRandom random)
    {
        row.Date("graduationDate", stage.End)
            .Text("graduationSchool", school)
            .Date("departureDate", stage.End)
            .Text("departureReason", "毕业")
            .Code("educationLevel", stage.Level)
            .Text("graduationCertificateNumber", $"{stage.End.Year}{(int)stage.Kind}{person.Index:D10}");
        if (stage.IsHigher || stage.Kind == EducationKind.Vocational)
        {
            row.Text("major", random.Pick(Majors));
        }

        return stage.Degree is null ? row : row
            .Code("academicDegree", stage.Degree)
            .Date("degreeConferralDate", stage.End)
            .Text("degreeConferringInstitution", school)
            .Text("degreeCertificateNumber", $"X{stage.End.Year}{(int)stage.Kind}{person.Index:D10}");
    }

    private static string School(SamplePerson person, EducationStage stage, SampleRandom random) => stage.Kind switch
    {
        EducationKind.Primary => SampleOffices.School(person.County, "小学", random),
        EducationKind.JuniorHigh => SampleOffices.School(person.County, "初级中学", random),
        EducationKind.SeniorHigh => SampleOffices.School(person.County, "高级中学", random),
        EducationKind.Vocational => $"{person.County.Name}职业教育中心",
        EducationKind.JuniorCollege => random.Chance(600) ? Universities[1] : Universities[5],
        _ => Universities[random.Between(0, 4) is var i && i == 1 ? 0 : i],
    };
}
