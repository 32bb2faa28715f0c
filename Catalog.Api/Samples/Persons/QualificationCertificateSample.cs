using System.Globalization;
using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples.Persons;

/// <summary>Qualification and practising certificates: of professional staff, and of some others.</summary>
internal sealed class QualificationCertificateSample(SampleContext context) : PersonRegisterSample(context, "QualificationCertificate")
{
    private static readonly (string Qualification, string? Practising, Func<Division, string> Department)[] Kinds =
    [
        ("医师资格证书", "医师执业证书", SampleOffices.Health),
        ("护士执业资格证书", "护士执业证书", SampleOffices.Health),
        ("教师资格证书", null, SampleOffices.Education),
        ("二级建造师资格证书", "二级建造师注册证书", county => $"{county.Name}住房和城乡建设局"),
        ("法律职业资格证书", "律师执业证", county => $"{county.Name}司法局"),
        ("执业药师职业资格证书", "执业药师注册证", SampleOffices.Market),
        ("特种设备安全管理和作业人员证", null, SampleOffices.Market),
        ("会计专业技术资格证书", null, SampleOffices.HumanResources),
    ];

    protected override IEnumerable<SampleRow> Rows(SamplePerson person, SampleRandom random)
    {
        var career = person.Career;
        if (!career.HasWorked || !random.Chance(career.Status == "PROFESSIONAL_OR_TECHNICAL" ? 800 : 50))
        {
            yield break;
        }

        var start = random.Below(Kinds.Length);
        for (var i = 0; i < random.Between(1, 2); i++)
        {
            var (qualification, practising, department) = Kinds[(start + i) % Kinds.Length];
            var issued = SampleDay.Later(career.WorkSince, new DateOnly(1995, 1, 1)).AddDays(random.Between(100, 2500));
            if (issued >= person.End)
            {
                yield break;
            }

            yield return NamedRow(person)
                .Text("qualificationCertificateName", qualification)
                .Text("qualificationCertificateNumber", string.Create(CultureInfo.InvariantCulture, $"{issued.Year}42{start:D2}{person.Index:D9}{i}"))
                .Text("practisingCertificateName", practising)
                .Text("practisingCertificateNumber", practising is null ? null : string.Create(CultureInfo.InvariantCulture, $"42{issued.Year}{random.Digits(9)}"))
                .Text("issuingDepartment", department(person.County))
                .Division("issuingDepartmentDivision", person.County)
                .Date("issueDate", issued)
                .Date("certificateCancellationDate", random.Chance(70) ? random.Date(issued.AddDays(1), person.End) : null);
        }
    }
}
