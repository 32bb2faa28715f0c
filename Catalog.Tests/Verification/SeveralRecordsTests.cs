namespace Catalog.Tests.Verification;

/// <summary>Registers that have several records of one subject.</summary>
[Collection(SharedVerificationServer.Name)]
public sealed class SeveralRecordsTests(VerificationServer server)
{
    private const string Primary = "温泉小学";
    private const string Middle = "温泉中学";

    [Theory]
    [InlineData(Primary, "2015-09-01", "MATCH", "MATCH")]
    [InlineData(Middle, "2021-09-01", "MATCH", "MATCH")]
    [InlineData(Primary, "2021-09-01", "MATCH", "MISMATCH")]
    [InlineData(Middle, "2015-09-01", "MATCH", "MISMATCH")]
    [InlineData(Middle, "1999-09-01", "MISMATCH", "MATCH")]
    [InlineData("无此学校", "1999-09-01", "MISMATCH", "MISMATCH")]
    public async Task OneRecord_Should_AnswerForAllItems_WhicheverArrivedFirst(string school, string date, string dateOutcome, string schoolOutcome)
    {
        string[] persons = [await PupilAsync(false), await PupilAsync(true)];

        foreach (var person in persons)
        {
            Assert.Equal(
                $$"""{"data":{"verifyEducationRecord":{"enrolmentDate":"{{dateOutcome}}","school":"{{schoolOutcome}}"}""" + "}}",
                await VerifyAsync(person, $$"""{ school: "{{school}}", enrolmentDate: "{{date}}" }""", "enrolmentDate school"));
        }
    }

    [Fact]
    public async Task RecordOutOfReach_Should_LendNoOutcome_When_AnotherIsWithin()
    {
        var person = server.NewPerson();
        await RecordAsync(person, VerificationServer.Outside, Primary, "2015-09-01", "G1");
        await RecordAsync(person, VerificationServer.Inside, Middle, "2021-09-01", "G2");

        Assert.Contains("\"MISMATCH\"", await VerifyAsync(person, """{ studentNumber: "G1" }""", "studentNumber"), StringComparison.Ordinal);
        Assert.Contains("\"MATCH\"", await VerifyAsync(person, """{ studentNumber: "G2" }""", "studentNumber"), StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"verifyEducationRecord":{"studentNumber":"ABSENT","school":"MATCH"}}}""",
            await VerifyAsync(person, $$"""{ studentNumber: "G1", school: "{{Primary}}" }""", "studentNumber school"));
    }

    [Fact]
    public async Task Answer_Should_BeTheSame_When_OnlyWhatIsOutOfReachDiffers()
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var number in new[] { "G1", "G2", null })
        {
            var person = server.NewPerson();
            await RecordAsync(person, VerificationServer.Outside, Primary, "2015-09-01", number);
            await RecordAsync(person, VerificationServer.Outside, Primary, "2021-09-01", "G1");
            answers.Add(await VerifyAsync(person, $$"""{ studentNumber: "G1", school: "{{Primary}}", enrolmentDate: "2021-09-01" }""", "studentNumber enrolmentDate school"));
            answers.Add(await VerifyAsync(person, $$"""{ studentNumber: "G2", school: "{{Primary}}", enrolmentDate: "2021-09-01" }""", "studentNumber enrolmentDate school"));
        }

        Assert.Equal("""{"data":{"verifyEducationRecord":{"studentNumber":"ABSENT","enrolmentDate":"MATCH","school":"MATCH"}}}""", Assert.Single(answers));
    }

    private async Task<string> PupilAsync(bool isReversed)
    {
        var person = server.NewPerson();
        (string School, string Date)[] records = [(Primary, "2015-09-01"), (Middle, "2021-09-01")];
        foreach (var (school, date) in isReversed ? records.Reverse() : records)
        {
            await RecordAsync(person, VerificationServer.Inside, school, date, null);
        }

        return person;
    }

    private Task RecordAsync(string person, string division, string school, string date, string? number) =>
        server.RecordAsync("EducationRecord", person, division, ("school", school), ("enrolmentDate", date), ("studentNumber", number));

    private Task<string> VerifyAsync(string person, string values, string outcomes) =>
        server.AskAsync($$"""query {{VerificationServer.Use}} { verifyEducationRecord(idNumber: "{{person}}", values: {{values}}) { {{outcomes}} } }""");
}
