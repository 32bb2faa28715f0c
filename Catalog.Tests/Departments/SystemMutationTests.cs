using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing;
using Catalog.Tests.Authentication;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Mutations.Refusals;

namespace Catalog.Tests.Departments;

public sealed class SystemMutationTests : IAsyncLifetime
{
    private const string Admin = "data-office-admin";
    private const string Own = "{ governance { systems { clientId } } }";
    private const string Audit = "{ audit { positions { node } } }";

    private readonly CatalogServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task System_Should_BeKnown_When_TheMutationThatRegistersItWasAnswered()
    {
        Assert.Equal("SYSTEM_UNKNOWN", CodeOf(await _server.AskAsync(Own, client: "education-steward", scopes: Scopes.Steward)));

        var registered = await RegisterAsync(new { clientId = "education-steward", name = "教育管理端", department = "education", scopes = new[] { "catalog.steward", "catalog.read" } });

        Assert.Equal(
            """{"clientId":"education-steward","status":"ACTIVE","scopes":["catalog.read","catalog.steward"],"isTrustedOnly":false,"keyThumbprint":null,"issuer":null,"revision":0}""",
            registered.Body.GetProperty("data").GetProperty("registerSystem").GetProperty("registeredSystem").GetRawText());
        Assert.Contains("education-steward", (await _server.AskAsync(Own, client: "education-steward", scopes: Scopes.Steward)).Body.GetRawText(), StringComparison.Ordinal);
        // More than is registered is not had by asking the issuer for it.
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await RegisterAsync(new { clientId = "x", name = "x", department = "education", scopes = new[] { "catalog.read" } }, "education-steward", Scopes.Admin)));
    }

    [Fact]
    public async Task Audit_Should_StayClosed_When_AnIssuerGivesItsScopeToAConsumer()
    {
        Assert.Equal("AUDIT_SCOPE_REQUIRED", CodeOf(await _server.AskAsync(Audit, scopes: Scopes.Audit)));
        Assert.Equal("AUDIT_SCOPE_REQUIRED", CodeOf(await _server.AskAsync(Audit, scopes: Scopes.Audit | Scopes.Read | Scopes.Admin)));
        Assert.Null(CodeOf(await _server.AskAsync(Audit, client: "data-office-audit", scopes: Scopes.Audit)));

        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "data-office-audit", revision = 0, scopes = new[] { "catalog.steward" } })));

        Assert.Equal("AUDIT_SCOPE_REQUIRED", CodeOf(await _server.AskAsync(Audit, client: "data-office-audit", scopes: Scopes.Audit)));
    }

    [Fact]
    public async Task Token_Should_LoseItsRights_When_TheMutationThatTakesThemWasAnswered()
    {
        // One connection, one header: the token is found in the cache.
        using var steward = _server.Client("police-steward", Scopes.Steward);
        for (var i = 0; i < 2; i++)
        {
            Assert.Null(CodeOf(await SendAsync(steward, Own)));
        }

        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 0, scopes = new[] { "catalog.audit" } })));

        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await SendAsync(steward, Own)));
        Assert.Equal("""{"viewer":{"scopes":[]}}""", (await SendAsync(steward, "{ viewer { scopes } }")).Body.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task Token_Should_BeBelievedByTheRegisteredKeyAlone_When_TheMutationWasAnswered()
    {
        var (own, next) = (TestKey.Ec(), TestKey.Rsa("PS256"));
        using var deployment = _server.Client("police-steward", Scopes.Steward);
        using var first = Signed(own);
        using var second = Signed(next);
        Assert.Null(CodeOf(await SendAsync(deployment, Own)));
        Assert.Equal("TOKEN_INVALID", CodeOf(await SendAsync(first, Own)));

        var changed = await ChangeAsync(new { clientId = "police-steward", revision = 0, publicKey = own.PublicPem });
        Assert.Null(CodeOf(changed));
        Assert.Equal(("TOKEN_INVALID", null, "TOKEN_INVALID"), (CodeOf(await SendAsync(deployment, Own)), CodeOf(await SendAsync(first, Own)), CodeOf(await SendAsync(second, Own))));

        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 1, publicKey = next.PublicPem })));
        Assert.Equal(("TOKEN_INVALID", "TOKEN_INVALID", null), (CodeOf(await SendAsync(deployment, Own)), CodeOf(await SendAsync(first, Own)), CodeOf(await SendAsync(second, Own))));

        // What is left out stays; an empty text takes it away.
        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 2, name = "公安管理端" })));
        Assert.Null(CodeOf(await SendAsync(second, Own)));
        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 3, publicKey = "" })));
        Assert.Equal((null, "TOKEN_INVALID", "TOKEN_INVALID"), (CodeOf(await SendAsync(deployment, Own)), CodeOf(await SendAsync(first, Own)), CodeOf(await SendAsync(second, Own))));

        await _server.StopAsync();
        var told = WrittenEntry.All(_server.AuditPath).Select(written => written.Entry).OfType<GovernanceChanged>().Where(entry => entry.Key == "police-steward" && entry.Before is not null).ToList();
        Assert.Equal("(withheld)", told[0].After["publicKey"]);
        Assert.Equal(43, told[0].After["keyThumbprint"]!.Length);
    }

    [Fact]
    public async Task Token_Should_BeRefused_When_ItsIssuerIsNotTheRegisteredOne()
    {
        using var deployment = _server.Client("police-steward", Scopes.Steward);
        Assert.Null(CodeOf(await SendAsync(deployment, Own)));

        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 0, issuer = "https://other.example" })));

        Assert.Equal("TOKEN_INVALID", CodeOf(await SendAsync(deployment, Own)));
        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 1, issuer = DevelopmentKey.Issuer })));
        Assert.Null(CodeOf(await SendAsync(deployment, Own)));
    }

    private static (string Code, object Input)[] Faulty =>
    [
        ("INPUT_INVALID", new { clientId = "Not An Id", name = "n", department = "education", scopes = new[] { "catalog.read" } }),
        ("INPUT_INVALID", new { clientId = new string('a', 65), name = "n", department = "education", scopes = new[] { "catalog.read" } }),
        ("INPUT_INVALID", new { clientId = "new", name = " ", department = "education", scopes = new[] { "catalog.read" } }),
        ("INPUT_INVALID", new { clientId = "new", name = new string('n', 129), department = "education", scopes = new[] { "catalog.read" } }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = Array.Empty<string>() }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.all" } }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.read", "catalog.audit" } }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.read" }, publicKey = "rubbish" }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.read" }, publicKey = TestKey.Ec().PrivatePem }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.read" }, publicKey = TestKey.Ec().PublicPem + "\n" + TestKey.Ec().PublicPem }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.read" }, publicKey = TestKey.Rsa(bits: 1024).PublicPem }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.read" }, publicKey = new string('x', 6001) }),
        ("INPUT_INVALID", new { clientId = "new", name = "n", department = "education", scopes = new[] { "catalog.read" }, issuer = new string('x', 257) }),
        ("NOT_FOUND", new { clientId = "new", name = "n", department = "nobody", scopes = new[] { "catalog.read" } }),
        ("ALREADY_EXISTS", new { clientId = "housing-fund-loans", name = "n", department = "education", scopes = new[] { "catalog.read" } }),
    ];

    [Fact]
    public async Task System_Should_BeRefused_When_ItsInputIsFaulty()
    {
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        var registered = await context.Systems.CountAsync();

        foreach (var (code, input) in Faulty)
        {
            Assert.True(code == CodeOf(await RegisterAsync(input)), JsonSerializer.Serialize(input));
        }

        Assert.Equal(registered, await context.Systems.CountAsync());
    }

    [Fact]
    public async Task System_Should_BeRefused_When_AnotherHasItsKey()
    {
        var key = TestKey.Ec();
        Assert.Null(CodeOf(await RegisterAsync(new { clientId = "one", name = "n", department = "education", scopes = new[] { "catalog.read" }, publicKey = key.PublicPem })));

        Assert.Equal("ALREADY_EXISTS", CodeOf(await RegisterAsync(new { clientId = "two", name = "n", department = "education", scopes = new[] { "catalog.read" }, publicKey = key.PublicPem.ReplaceLineEndings("\r\n") })));
        Assert.Equal("ALREADY_EXISTS", CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 0, publicKey = key.PublicPem })));
    }

    [Fact]
    public async Task System_Should_BeRegisteredOnce_When_ManyRegisterItAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => RegisterAsync(new { clientId = "new", name = $"n{i}", department = "education", scopes = new[] { "catalog.read" } })));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(5, answers.Count(answer => CodeOf(answer) == "ALREADY_EXISTS"));
    }

    [Fact]
    public async Task System_Should_BeChangedOnce_When_TwoChangeARevisionAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => ChangeAsync(new { clientId = "police-steward", revision = 0, name = $"n{i}" })));

        Assert.Single(answers, answer => CodeOf(answer) is null);
        Assert.Equal(3, answers.Count(answer => CodeOf(answer) == "REVISION_CONFLICT"));
        Assert.Equal("NOT_FOUND", CodeOf(await ChangeAsync(new { clientId = "nobody", revision = 0, name = "n" })));
        Assert.Equal("INPUT_INVALID", CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 1, name = "" })));
        Assert.Equal("INPUT_INVALID", CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 1, scopes = Array.Empty<string>() })));
        Assert.Equal("GOVERNANCE_SCOPE_REQUIRED", CodeOf(await ChangeAsync(new { clientId = "police-steward", revision = 1, scopes = new[] { "catalog.admin" } }, "police-steward", Scopes.Steward)));
    }

    [Fact]
    public async Task System_Should_RunRegisteredOperationsAlone_When_ItIsMadeTrustedOnly()
    {
        Assert.Null(CodeOf(await _server.AskAsync("{ __typename }", client: "statistics-reference")));
        Assert.Null(CodeOf(await ChangeAsync(new { clientId = "statistics-reference", revision = 0, isTrustedOnly = true })));

        Assert.Equal("OPERATION_NOT_TRUSTED", CodeOf(await _server.AskAsync("{ __typename }", client: "statistics-reference")));
    }

    private Task<(int Status, JsonElement Body)> RegisterAsync(object input, string client = Admin, Scopes scopes = Scopes.Admin) => _server.AskAsync(
        "mutation($input: RegisterSystemInput!) { registerSystem(input: $input) { registeredSystem { clientId status scopes isTrustedOnly keyThumbprint issuer revision } } }", new { input }, client, scopes);

    private Task<(int Status, JsonElement Body)> ChangeAsync(object input, string client = Admin, Scopes scopes = Scopes.Admin) => _server.AskAsync(
        "mutation($input: ChangeSystemInput!) { changeSystem(input: $input) { registeredSystem { name scopes publicKey keyThumbprint issuer revision } } }", new { input }, client, scopes);

    /// <summary>A client of police-steward that signs its own tokens.</summary>
    private HttpClient Signed(TestKey key)
    {
        var token = new TestToken(TimeProvider.System.GetUtcNow(), DevelopmentKey.Issuer);
        token.Payload["sub"] = token.Payload["client_id"] = "police-steward";
        token.Payload["scope"] = "catalog.steward catalog.admin";
        return new HttpClient { BaseAddress = _server.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token.SignedBy(key)) } };
    }

    private static async Task<(int Status, JsonElement Body)> SendAsync(HttpClient http, string query)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query });
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
