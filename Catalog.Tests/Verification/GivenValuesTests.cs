using System.Text.Json;

namespace Catalog.Tests.Verification;

/// <summary>The values that are given, as literals and as variables at every level, right and wrong.</summary>
[Collection(SharedVerificationServer.Name)]
public sealed class GivenValuesTests(VerificationServer server)
{
    public static TheoryData<string, string, string> Variables => new()
    {
        { "$v: HouseholdRegistrationValuesInput!", "$v", """{ "v": { "name": "张三", "township": "421221100" } }""" },
        { "$name: String, $township: DivisionCode", "{ name: $name, township: $township }", """{ "name": "张三", "township": "421221100" }""" },
        { "$township: DivisionCode!", """{ name: "张三", township: $township }""", """{ "township": "421221100" }""" },
        { """$v: HouseholdRegistrationValuesInput! = { name: "张三", township: "421221100" }""", "$v", "{ }" },
        { """$name: String = "张三" """, """{ name: $name, township: "421221100" }""", "{ }" },
        { "$status: HouseholdStatus", """{ name: "张三", township: "421221100", status: $status }""", "{ }" },
    };

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task Values_Should_BeCompared_When_VariablesHoldThem(string declared, string values, string given)
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("name", "张三"), ("township", VerificationServer.Outside), ("status", "1"));
        var variables = JsonSerializer.Deserialize<Dictionary<string, object?>>(given)!;
        variables.Add("n", person);

        Assert.Equal(
            """{"data":{"verifyHouseholdRegistration":{"name":"MATCH","township":"MATCH","status":null}}}""",
            await server.AskAsync($$"""query Q($n: CitizenIdNumber!, {{declared}}) {{VerificationServer.Use}} { verifyHouseholdRegistration(idNumber: $n, values: {{values}}) { name township status } }""", variables));
    }

    [Fact]
    public async Task Values_Should_BeThoseOfTheRequest_When_TheDocumentIsTheSame()
    {
        var person = await server.RegisterAsync(VerificationServer.Outside, ("name", "张三"), ("township", VerificationServer.Outside));
        var query = $$"""query Q($n: CitizenIdNumber!, $v: HouseholdRegistrationValuesInput!) {{VerificationServer.Use}} { v: verifyHouseholdRegistration(idNumber: $n, values: $v) { name township } }""";

        Assert.Equal("""{"data":{"v":{"name":"MATCH","township":null}}}""", await server.AskAsync(query, new { n = person, v = new { name = "张三" } }));
        Assert.Equal("""{"data":{"v":{"name":"MISMATCH","township":null}}}""", await server.AskAsync(query, new { n = person, v = new { name = "李四" } }));
        Assert.Equal("""{"data":{"v":{"name":null,"township":"MATCH"}}}""", await server.AskAsync(query, new { n = person, v = new { township = VerificationServer.Outside } }));
        Assert.Equal("""{"data":{"v":{"name":"ABSENT","township":"ABSENT"}}}""", await server.AskAsync(query, new { n = server.NewPerson(), v = new { township = "42", name = "张三" } }));
    }

    [Theory]
    [InlineData("{ }", "'values' must give at least one value.")]
    [InlineData("{ name: null }", "'values.name' is null: leave out what is not to be verified.")]
    [InlineData("""{ name: null, township: "421202" }""", "'values.name' is null: leave out what is not to be verified.")]
    [InlineData("{ name: $s }", "'values' must give at least one value.", "{ }")]
    [InlineData("{ name: $s }", "'values.name' is null: leave out what is not to be verified.", """{ "s": null }""")]
    [InlineData("$v", "'values' must give at least one value.", """{ "v": { } }""")]
    [InlineData("$v", "'values.township' is null: leave out what is not to be verified.", """{ "v": { "name": "张三", "township": null } }""")]
    public async Task Values_Should_BeRefusedAndNothingAnswered_When_NoneIsGivenOrOneIsNull(string values, string message, string variables = "{ }")
    {
        var body = await server.AskJsonAsync(
            $$"""query Q($v: HouseholdRegistrationValuesInput! = { name: "张三" }, $s: String) {{VerificationServer.Use}} { v: verifyHouseholdRegistration(idNumber: "{{server.NewPerson()}}", values: {{values}}) { name } w: verifyHouseholdRegistration(idNumber: "{{server.NewPerson()}}", values: $v) { name } s: householdRegistrations(where: { name: { eq: $s } }) { totalCount } }""",
            JsonSerializer.Deserialize<JsonElement>(variables));

        var error = body.GetProperty("errors")[0];
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("VERIFICATION_INVALID", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(body.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("42120219900101001A", """{ name: "张三" }""")]
    [InlineData("421223194102247488", """{ name: "张三" }""")]
    [InlineData("421223194102247489", """{ idNumber: "421223194102247488" }""")]
    [InlineData("421223194102247489", """{ township: "4212" "421202" }""", "DOCUMENT_SYNTAX")]
    [InlineData("421223194102247489", """{ township: "42120" }""")]
    [InlineData("421223194102247489", """{ cancellationDate: "2020-02-30" }""")]
    [InlineData("421223194102247489", "{ sex: NEITHER }")]
    [InlineData("421223194102247489", "{ name: 1 }")]
    [InlineData("421223194102247489", """{ photo: "AAAA" }""")]
    [InlineData("421223194102247489", "null")]
    public async Task Document_Should_BeRefused_When_ALiteralIsNotOfItsType(string person, string values, string code = "VALUE_INVALID")
    {
        var body = await server.VerifyAsync(person, values, "name");

        Assert.Contains($"\"{code}\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "n": "421223194102247488", "v": { "name": "张三" } }""")]
    [InlineData("""{ "n": "421223194102247489", "v": { "idNumber": "421223194102247488" } }""")]
    [InlineData("""{ "n": "421223194102247489", "v": { "photo": "AAAA" } }""")]
    [InlineData("""{ "n": "421223194102247489", "v": null }""")]
    [InlineData("""{ "n": null, "v": { "name": "张三" } }""")]
    [InlineData("""{ "v": { "name": "张三" } }""")]
    public async Task Request_Should_BeRefused_When_AVariableIsNotOfItsType(string variables)
    {
        var body = await server.AskAsync(
            $$"""query Q($n: CitizenIdNumber!, $v: HouseholdRegistrationValuesInput!) {{VerificationServer.Use}} { verifyHouseholdRegistration(idNumber: $n, values: $v) { name } }""",
            JsonSerializer.Deserialize<JsonElement>(variables));

        Assert.Contains("\"VALUE_INVALID\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", body, StringComparison.Ordinal);
    }
}
