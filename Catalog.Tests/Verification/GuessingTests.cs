using System.Text.Json;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Verification;

/// <summary>Values are not found out by guessing: so many verifications of one subject, and no more.</summary>
[Collection(SharedVerificationServer.Name)]
public sealed class GuessingTests(VerificationServer server)
{
    private const int Tries = 20;

    [Fact]
    public async Task Candidates_Should_BeRefusedFromTheLimitOn_When_OneDocumentTriesThemAll()
    {
        var person = await server.RegisterAsync(VerificationServer.Inside, ("name", "张三"));
        var fields = string.Concat(Enumerable.Range(0, 40).Select(number => $$""" a{{number}}: verifyHouseholdRegistration(idNumber: "{{person}}", values: { name: "candidate {{number}}" }) { name }"""));

        var body = await server.AskJsonAsync($$"""query {{VerificationServer.Use}} { {{fields}} }""");

        var answers = body.GetProperty("data").EnumerateObject().ToList();
        Assert.Equal(40, answers.Count);
        Assert.All(answers.Take(Tries), answer => Assert.Equal("""{"name":"MISMATCH"}""", answer.Value.GetRawText()));
        Assert.All(answers.Skip(Tries), answer => Assert.Equal(JsonValueKind.Null, answer.Value.ValueKind));
        var errors = body.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(answers.Skip(Tries).Select(answer => $"[\"{answer.Name}\"]"), errors.Select(error => error.GetProperty("path").GetRawText()));
        Assert.All(errors, error => Assert.Equal("GUESSES_TOO_MANY", error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.All(errors, error => Assert.InRange(int.Parse(error.GetProperty("extensions").GetProperty("retryAfter").GetString()!, null), 3500, 3600));
    }

    [Fact]
    public async Task Registers_ItemsAndForms_Should_ShareTheTriesOfASubject()
    {
        var person = server.NewPersonWithLetter();
        for (var i = 0; i < Tries / 4; i++)
        {
            Assert.True(IsAnswered(await server.VerifyAsync(person, """{ name: "张三" }""", "name")));
            Assert.True(IsAnswered(await server.VerifyAsync(person, """{ township: "421202", name: "张三" }""", "township name")));
            Assert.True(IsAnswered(await server.VerifyAsync(person.ToLowerInvariant(), """{ name: "张三" }""", "name")));
            Assert.True(IsAnswered(await server.AskAsync($$"""query {{VerificationServer.Use}} { verifyEducationRecord(idNumber: "{{person}}", values: { school: "a" }) { school } }""")));
        }

        Assert.False(IsAnswered(await server.VerifyAsync(person, """{ status: NORMAL }""", "status")));
        Assert.False(IsAnswered(await server.AskAsync($$"""query {{VerificationServer.Use}} { verifyEducationRecord(idNumber: "{{person}}", values: { school: "a" }) { school } }""")));
        Assert.True(IsAnswered(await server.VerifyAsync(server.NewPerson(), """{ name: "张三" }""", "name")));
        Assert.True(IsAnswered(await server.VerifyAsync(person, """{ name: "张三" }""", "name", client: VerificationServer.Reader)));
    }

    [Fact]
    public async Task Try_Should_NotBeCounted_When_NothingIsCompared()
    {
        var person = server.NewPerson();
        for (var i = 0; i < Tries; i++)
        {
            await server.VerifyAsync(person, """{ cancellationDate: "2020-01-01" }""", "cancellationDate");
            await server.VerifyAsync(person, """{ name: "张三" }""", "township __typename");
            await server.VerifyAsync(person, """{ name: null }""", "name");
            await server.VerifyAsync(person, """{ name: "张三", photo: "AAAA" }""", "name");
            await server.VerifyAsync(person, """{ name: "张三" }""", "name", """@use(purpose: WORK_REFERENCE, legalBasis: "LB-0004")""");
            await server.VerifyAsync(person, """{ name: "张三", cancellationDate: "2020-01-01" }""", "name", """@use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005", onDenied: REJECT)""");
        }

        for (var i = 0; i < Tries; i++)
        {
            Assert.True(IsAnswered(await server.VerifyAsync(person, """{ name: "张三", cancellationDate: "2020-01-01" }""", "name cancellationDate")));
        }

        Assert.False(IsAnswered(await server.VerifyAsync(person, """{ name: "张三" }""", "name")));
    }

    [Fact]
    public async Task Refusal_Should_BeTheSame_When_NoRegisterKnowsTheSubject()
    {
        var known = await server.RegisterAsync(VerificationServer.Inside, ("name", "张三"));
        var unknown = server.NewPerson();
        var bodies = new List<string>();
        foreach (var person in new[] { known, unknown })
        {
            for (var i = 0; i < Tries; i++)
            {
                Assert.True(IsAnswered(await server.VerifyAsync(person, """{ name: "张三" }""", "name")));
            }

            var body = JsonSerializer.Deserialize<JsonElement>(await server.VerifyAsync(person, """{ name: "张三" }""", "name"));
            bodies.Add(body.GetProperty("data").GetRawText() + body.GetProperty("errors")[0].GetProperty("path").GetRawText()
                + body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.Equal(bodies[0], bodies[1]);
    }

    [Fact]
    public async Task Tries_Should_BeAsManyAsAllowed_When_TheyComeAtTheSameTime()
    {
        var person = await server.RegisterAsync(VerificationServer.Inside, ("name", "张三"));

        var bodies = await Task.WhenAll(Enumerable.Range(0, 3 * Tries).Select(number => Task.Run(() =>
            server.VerifyAsync(person, $$"""{ name: "candidate {{number}}" }""", "name"))));

        Assert.Equal(Tries, bodies.Count(IsAnswered));
    }

    [Fact]
    public async Task Limit_Should_BeThatOfTheConfiguration()
    {
        var strict = new CatalogServer { Settings = ["--Limits:Guesses:Tries=1"] };
        await strict.InitializeAsync();
        try
        {
            const string Query = """query @use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005") { verifyHouseholdRegistration(idNumber: "421223194102247489", values: { name: "李美" }) { name } }""";

            Assert.Equal("""{"data":{"verifyHouseholdRegistration":{"name":"MATCH"}}}""", (await strict.AskAsync(Query, client: "market-supervision")).Body.GetRawText());
            Assert.False(IsAnswered((await strict.AskAsync(Query, client: "market-supervision")).Body.GetRawText()));
        }
        finally
        {
            await strict.DisposeAsync();
        }
    }

    [Fact]
    public async Task Server_Should_NotStart_When_TheConfigurationLeavesNoTry()
    {
        var server = new CatalogServer { Settings = ["--Limits:Guesses:Tries=0"] };

        await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(server.InitializeAsync);

        await server.DisposeAsync();
    }

    private static bool IsAnswered(string body)
    {
        Assert.Contains("\"data\"", body, StringComparison.Ordinal);
        return !body.Contains("GUESSES_TOO_MANY", StringComparison.Ordinal);
    }
}
