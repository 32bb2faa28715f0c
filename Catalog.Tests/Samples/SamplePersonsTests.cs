using System.Globalization;
using Catalog.Api.Samples;
using Catalog.Api.Samples.Persons;

namespace Catalog.Tests.Samples;

public sealed class SamplePersonsTests
{
    private static readonly SamplePopulation Population = new SampleContext(SampleCatalogue.Version, 1).Population;

    [Fact]
    public void IdNumbers_Should_BeUnique()
    {
        var numbers = Enumerable.Range(0, 200_000).Select(index => Population.Person(index).IdNumber).ToHashSet();

        Assert.Equal(200_000, numbers.Count);
    }

    [Fact]
    public void IdNumbers_Should_BeUnique_When_FamiliesShareTheirPlaceAndDay()
    {
        // Families at the same position of all blocks, over the whole range that settings allow and somewhat more.
        var numbers = Enumerable.Range(0, 2_000)
            .SelectMany(residue => Enumerable.Range(0, FamilySlot.MaxBlocks).Select(block => new FamilySlot(1, (block * FamilySlot.Block) + residue)))
            .SelectMany(slot => Enum.GetValues<PersonRole>().Select(role => slot.IdNumber(role, slot.Born(role), isMale: true)))
            .ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.True((long)FamilySlot.MaxBlocks * FamilySlot.Block * FamilySlot.Roles >= SampleSettings.MaxSubjects);
    }

    [Fact]
    public void IdNumbers_Should_TellCountyBirthAndSex()
    {
        Assert.All(Enumerable.Range(0, 4_000).Select(index => Population.Person(index)), person =>
        {
            Assert.StartsWith(person.County.Code.Value, person.IdNumber, StringComparison.Ordinal);
            Assert.Equal(person.Born.ToString("yyyyMMdd", CultureInfo.InvariantCulture), person.IdNumber[6..14]);
            Assert.Equal(person.IsMale, person.IdNumber[16] % 2 == 1);
            Assert.InRange(person.Born, new DateOnly(1930, 1, 1), new DateOnly(2025, 12, 31));
        });
    }

    [Fact]
    public void Population_Should_HaveAPlausibleShape()
    {
        var living = Enumerable.Range(0, 8_000).Select(index => Population.Person(index)).Where(person => person.IsPresent).ToList();

        Assert.InRange(living.Average(person => person.Age), 36, 50);
        Assert.InRange(living.Count(person => person.Age < 15) / (double)living.Count, 0.05, 0.25);
        Assert.InRange(living.Count(person => person.Age >= 65) / (double)living.Count, 0.08, 0.25);
        Assert.InRange(living.Count(person => person.IsMale) / (double)living.Count, 0.46, 0.54);
        Assert.InRange(living.Count(person => person.EthnicGroup == "HAN") / (double)living.Count, 0.94, 0.995);
        Assert.Equal(6, living.Select(person => person.County).Distinct().Count());
    }

    [Fact]
    public void Parents_Should_BePersonsOfTheSampleAndOldEnough()
    {
        foreach (var child in Enumerable.Range(0, 8_000).Select(index => Population.Person(index)))
        {
            if (Population.Parents(child) is var (father, mother))
            {
                Assert.True(father.Index < child.Index && mother.Index < child.Index);
                Assert.True(father.IsMale && !mother.IsMale);
                Assert.InRange(SampleDay.Age(mother.Born, child.Born), 18, 45);
                Assert.InRange(SampleDay.Age(father.Born, child.Born), 18, 50);
                Assert.Equal(father.Name[0], child.Name[0]);
                Assert.True(mother.Died is null || mother.Died > child.Born);
            }
        }
    }

    [Theory]
    [InlineData("HouseholdRegistration", "cancellationDate")]
    [InlineData("ResidencePermitRegistration", "dateOfBirth", "registrationDate", "residencePermitIssueDate", "cancellationDate")]
    [InlineData("MarriageRegistration", "marriageRegistrationDate", "divorceRegistrationDate")]
    [InlineData("BirthRegistration", "dateOfBirth", "certificateIssueDate")]
    [InlineData("DeathRegistration", "dateOfBirth", "dateOfDeath")]
    [InlineData("FamilyPlanningRecord", "certificateReceiptDate")]
    [InlineData("SocialInsuranceRegistration", "registrationDate", "insuranceStartDate", "insuranceSuspensionDate")]
    [InlineData("ProfessionalPostAppointment", "qualificationDate", "appointmentDate")]
    [InlineData("EducationRecord", "dateOfBirth", "enrolmentDate", "registrationDate", "graduationDate")]
    [InlineData("EducationRecord", "enrolmentDate", "transferDate", "departureDate")]
    [InlineData("EducationRecord", "enrolmentDate", "leaveOfAbsenceDate", "resumptionDate", "degreeConferralDate")]
    [InlineData("EducationRecord", "enrolmentDate", "withdrawalDate", "departureDate")]
    [InlineData("DisabilityRegistration", "issueDate", "cancellationDate")]
    [InlineData("HousingFundRegistration", "registrationDate")]
    [InlineData("QualificationCertificate", "issueDate", "certificateCancellationDate")]
    [InlineData("EnterpriseRegistration", "establishmentDate")]
    [InlineData("OrganisationRegistration", "establishmentDate", "certificateAwardDate", "verificationDate")]
    public void Dates_Should_BeInTheirOrder(string register, params string[] fields)
    {
        foreach (var record in SampleCatalogue.Of(register))
        {
            // A person's first date is the birth that the identity number tells; the last is the day of the sample.
            var last = record.Subject is [_, _, _, _, _, _, '1' or '2', ..] subject && record.Resource.Code.Value.StartsWith("1001", StringComparison.Ordinal)
                ? DateOnly.ParseExact(subject[6..14], "yyyyMMdd")
                : DateOnly.MinValue;
            foreach (var field in fields)
            {
                var date = record.Date(field) ?? last;
                Assert.True(date >= last, $"{register}.{field} of {record.Subject}: {date} comes before {last}.");
                Assert.True(date <= SampleDay.Today, $"{register}.{field} of {record.Subject}: {date} lies ahead.");
                last = date;
            }
        }
    }

    [Fact]
    public void CancellationItems_Should_BeThereExactly_When_AHouseholdIsCancelled()
    {
        Assert.All(SampleCatalogue.Of("HouseholdRegistration"), record => Assert.Equal(
            record.Text("status") == "2",
            record.Value("cancellationDate") is not null && record.Value("cancellationReason") is not null && record.Value("divisionBeforeCancellation") is not null));
    }

    [Fact]
    public void Registers_Should_NameTheSubjectAsTheHouseholdDoes()
    {
        var names = SampleCatalogue.Of("HouseholdRegistration").ToDictionary(record => record.Subject!, record => record.Text("name"));
        var named = 0;
        foreach (var record in SampleCatalogue.All.Where(record => record.Resource.Items.Any(item => item.Field == "subjectName")))
        {
            Assert.Equal(names[record.Subject!], record.Text("subjectName"));
            Assert.Equal(record.Subject, record.Text("identityDocumentNumber"));
            named++;
        }

        Assert.True(named > 4_000);
    }

    [Fact]
    public void Deaths_Should_BeRegistered_When_TheHouseholdIsCancelledByDeath()
    {
        var dead = SampleCatalogue.Of("HouseholdRegistration").Where(record => record.Text("cancellationReason") == "2").Select(record => record.Subject).ToHashSet();

        Assert.Equal(dead, SampleCatalogue.Of("DeathRegistration").Select(record => record.Subject).ToHashSet());
        Assert.InRange(dead.Count / 4_000d, 0.02, 0.2);
    }

    [Fact]
    public void Representatives_Should_BePersonsOfTheSample()
    {
        var names = SampleCatalogue.Of("HouseholdRegistration").ToDictionary(record => record.Subject!, record => record.Text("name"));

        Assert.All(SampleCatalogue.Of("EnterpriseRegistration"), record =>
            Assert.Equal(names[record.Text("legalRepresentativeIdNumber")!], record.Text("legalRepresentativeName")));
    }

    [Fact]
    public void Photos_Should_BePngFiles()
    {
        var photos = SampleCatalogue.Of("HouseholdRegistration").Select(record => (byte[]?)record.Value("photo")).OfType<byte[]>().ToList();

        Assert.InRange(photos.Count, 800, 3_000);
        Assert.All(photos, photo => Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], photo[..8]));
    }
}
