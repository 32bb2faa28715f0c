using System.Text.Json;
using Catalog.Api.Schema;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Verification;

/// <summary>What a verification answers.</summary>
[Collection(SharedVerificationServer.Name)]
public sealed class VerificationTests(VerificationServer server)
{
    [Fact]
    public async Task Verification_Should_AnswerEachItemAndNoValue_When_ValuesAreGiven()
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("name", "张三"), ("township", VerificationServer.Outside), ("status", null));

        Assert.Equal(
            """{"data":{"verifyHouseholdRegistration":{"name":"MATCH","township":"MISMATCH","status":"ABSENT"}}}""",
            await server.VerifyAsync(person, """{ name: "张三", township: "421202", status: NORMAL }""", "name township status"));
    }

    [Theory]
    [InlineData("张三 ")]
    [InlineData("張三")]
    [InlineData("%")]
    [InlineData("")]
    public async Task Text_Should_Mismatch_When_ALetterDiffers(string name)
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("name", "张三"));

        Assert.Equal("""{"data":{"verifyHouseholdRegistration":{"name":"MISMATCH"}}}""", await server.VerifyAsync(person, $$"""{ name: "{{name}}" }""", "name"));
    }

    [Theory]
    [InlineData("Li", "li")]
    [InlineData("𠮷", "𠮶")]
    [InlineData("é", "e\u0301")]
    public async Task Text_Should_Mismatch_When_OnlyACollationWouldTakeItForEqual(string recorded, string given)
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("name", recorded));

        Assert.Contains("MISMATCH", await server.VerifyAsync(person, $$"""{ name: "{{given}}" }""", "name"), StringComparison.Ordinal);
        Assert.Contains("\"MATCH\"", await server.VerifyAsync(person, $$"""{ name: "{{recorded}}" }""", "name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Should_BeTheSameByteByByte_When_ThereIsNoPersonNoValueOrNoReach()
    {
        string[] persons =
        [
            server.NewPerson(),
            await server.RegisterAsync(VerificationServer.Inside, ("sex", null)),
            await server.RegisterAsync(VerificationServer.Outside, ("sex", "1")),
            await server.RegisterAsync(VerificationServer.Outside, ("sex", "2")),
            await server.RegisterAsync(VerificationServer.Outside, ("sex", null)),
            await WithoutDivision(),
        ];

        foreach (var person in persons)
        {
            Assert.Equal("""{"data":{"verifyHouseholdRegistration":{"sex":"ABSENT"}}}""", await server.VerifyAsync(person, "{ sex: MALE }", "sex"));
        }
    }

    [Fact]
    public async Task RowScope_Should_HoldForItsItemAlone_When_OtherItemsReachTheRow()
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("name", "张三"), ("sex", "1"), ("ethnicGroup", "01"));
        var neighbour = await server.RegisterAsync(VerificationServer.Inside, ("name", "李四"), ("sex", "1"), ("ethnicGroup", "02"));
        const string Values = """{ name: "张三", sex: MALE, ethnicGroup: HAN }""";

        Assert.Equal(
            """{"data":{"verifyHouseholdRegistration":{"name":"MATCH","sex":"ABSENT","ethnicGroup":"ABSENT"}}}""",
            await server.VerifyAsync(person, Values, "name sex ethnicGroup"));
        Assert.Equal(
            """{"data":{"verifyHouseholdRegistration":{"name":"MISMATCH","sex":"MATCH","ethnicGroup":"MISMATCH"}}}""",
            await server.VerifyAsync(neighbour, Values, "name sex ethnicGroup"));
    }

    [Fact]
    public async Task Mask_Should_KeepRowsFromBeingVerified_When_NoOtherGrantReachesThem()
    {
        var masked = await server.RegisterAsync(VerificationServer.Outside, ("householdPoliceStation", "温泉派出所"));
        var whole = await server.RegisterAsync(VerificationServer.Inside, ("householdPoliceStation", "温泉派出所"));
        const string Values = """{ householdPoliceStation: "温泉派出所" }""";

        Assert.Contains("ABSENT", await server.VerifyAsync(masked, Values, "householdPoliceStation"), StringComparison.Ordinal);
        Assert.Contains("\"MATCH\"", await server.VerifyAsync(whole, Values, "householdPoliceStation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcome_Should_BeNull_When_NoValueIsGiven()
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("name", "张三"), ("township", VerificationServer.Outside));

        Assert.Equal(
            """{"data":{"v":{"t":null,"__typename":"HouseholdRegistrationVerification","a":"MATCH","b":"MATCH"}}}""",
            await server.AskAsync($$"""
                query {{VerificationServer.Use}} {
                  v: verifyHouseholdRegistration(idNumber: "{{person}}", values: { name: "张三" }) { ...F }
                }
                fragment F on HouseholdRegistrationVerification { t: township __typename a: name ... on HouseholdRegistrationVerification { b: name } }
                """));
    }

    [Fact]
    public async Task NumberOfASubject_Should_BeTakenInItsOneForm_When_ItIsALiteralInLowerCase()
    {
        var person = server.NewPersonWithLetter();
        await server.RecordAsync("HouseholdRegistration", person, VerificationServer.Inside, ("name", "张三"));
        var lower = person.Replace('X', 'x');

        Assert.Contains("\"MATCH\"", await server.VerifyAsync(lower, """{ name: "张三" }""", "name"), StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"person":{"householdRegistration":{"name":"张三"}}}}""",
            await server.AskAsync($$"""query {{VerificationServer.Use}} { person(idNumber: "{{lower}}") { householdRegistration { name } } }"""));
    }

    public static TheoryData<string> Verifiable =>
        [.. Resources.FirstBatch.Catalogue.Resources.Where(resource => resource.Subject is SubjectKind.NaturalPerson or SubjectKind.LegalEntity).Select(resource => resource.TypeName)];

    /// <summary>Every type of item, in every register: what is shown is verified, and what is not there is absent.</summary>
    [Theory]
    [MemberData(nameof(Verifiable))]
    public async Task Items_Should_Match_When_TheValuesAreThoseThatAreShown(string typeName)
    {
        var resource = server.Catalogue.FindResource(typeName)!;
        var (root, number, type) = resource.Subject == SubjectKind.NaturalPerson
            ? ("person", "idNumber", "CitizenIdNumber")
            : ("legalEntity", "unifiedSocialCreditCode", "UnifiedSocialCreditCode");
        var items = VerificationNames.Items(resource).Select(item => item.Field).ToList();
        var subject = await server.SubjectOfAsync(resource);
        var shown = await server.AskJsonAsync(
            $$"""query Q($n: {{type}}!) {{VerificationServer.Use}} { {{root}}({{number}}: $n) { r: {{resource.SubjectField}} { {{string.Join(' ', items)}} } } }""",
            new { n = subject },
            VerificationServer.Reader);
        var record = shown.GetProperty("data").GetProperty(root).GetProperty("r");
        record = resource.Cardinality == Cardinality.Many ? record[0] : record;
        var values = items.Where(item => record.GetProperty(item).ValueKind != JsonValueKind.Null).ToDictionary(item => item, item => record.GetProperty(item));

        var verified = await server.AskJsonAsync(
            $$"""query Q($n: {{type}}!, $v: {{typeName}}ValuesInput!) {{VerificationServer.Use}} { v: verify{{typeName}}({{number}}: $n, values: $v) { {{string.Join(' ', items)}} } }""",
            new { n = subject, v = values },
            VerificationServer.Reader);

        Assert.False(verified.TryGetProperty("errors", out _), verified.ToString());
        Assert.NotEmpty(values);
        Assert.All(items, item => Assert.Equal(
            values.ContainsKey(item) ? "MATCH" : null,
            verified.GetProperty("data").GetProperty("v").GetProperty(item).GetString()));
    }

    private async Task<string> WithoutDivision()
    {
        var person = server.NewPerson();
        await server.RecordAsync("HouseholdRegistration", person, null, ("sex", "1"));
        return person;
    }
}
