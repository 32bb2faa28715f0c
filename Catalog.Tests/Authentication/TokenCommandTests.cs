using System.CommandLine;
using Catalog.Api.Authentication;
using Catalog.Api.Commands;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Catalog.Tests.Authentication;

public sealed class TokenCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalog-token-").FullName;
    private Scopes? registered;

    private AuthenticationSettings Settings => new() { IsDevelopment = true, DevelopmentKeyPath = Path.Combine(folder, "key.pem") };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Command_Should_WriteOnlyAnAcceptedToken_When_ClientIsGiven()
    {
        var (code, output, error) = await RunAsync(Settings, "--client", "housing-fund-loans");
        await using var gate = NewGate();

        var outcome = Assert.IsType<Authenticated>(await gate.AskWithAsync(output.TrimEnd('\n')));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(output.Trim() + Environment.NewLine, output);
        Assert.Equal(("housing-fund-loans", Scopes.Read), (outcome.Caller.ClientId.Value, outcome.Caller.Scopes));
        Assert.Equal(TestClock.Start.AddHours(1), outcome.Caller.ExpiresAt);
    }

    [Fact]
    public async Task Token_Should_FollowTheProfile_When_Written()
    {
        var (_, output, _) = await RunAsync(Settings, "--client", "tax-bureau", "--scope", "catalog.read catalog.admin");

        var token = new JsonWebToken(output.Trim());

        Assert.Equal(("at+jwt", "ES256", DevelopmentKey.Issuer, "catalog"), (token.Typ, token.Alg, token.Issuer, token.Audiences.Single()));
        Assert.NotEmpty(token.Kid);
        Assert.NotEmpty(token.Id);
        Assert.Equal(("tax-bureau", "tax-bureau"), (token.Subject, token.GetPayloadValue<string>("client_id")));
        Assert.Equal("catalog.read catalog.admin", token.GetPayloadValue<string>("scope"));
        Assert.Equal(TestClock.Start.UtcDateTime, token.IssuedAt);
    }

    [Theory]
    [InlineData("catalog.admin catalog.audit")]
    [InlineData("catalog.admin", "--scope", "catalog.audit")]
    [InlineData("catalog.admin", "catalog.audit")]
    public async Task Command_Should_TakeSeveralScopes_When_SeparatedOrRepeated(params string[] scopes)
    {
        registered = Scopes.Read;

        Assert.Equal(Scopes.Admin | Scopes.Audit, await ScopesOfAsync(["--scope", .. scopes]));
    }

    [Fact]
    public async Task Command_Should_TakeTheRegisteredScopes_When_NoneIsGiven()
    {
        registered = Scopes.Steward | Scopes.Read;

        Assert.Equal(Scopes.Steward | Scopes.Read, await ScopesOfAsync());
    }

    [Theory]
    [InlineData("--expires", "-1h")]
    [InlineData("--expires=-1h")]
    [InlineData("--expires", "-00:30:00")]
    public async Task Token_Should_HaveExpired_When_TimeIsNegative(params string[] expires)
    {
        var (_, output, _) = await RunAsync(Settings, ["--client", "tax-bureau", .. expires]);
        await using var gate = NewGate();

        Assert.Equal("TOKEN_EXPIRED", await gate.RefusalOfAsync(output.Trim()));
    }

    [Theory]
    [InlineData("'Tax Bureau' is no client id", "--client", "Tax Bureau")]
    [InlineData("'catalog.write' is no scope", "--client", "tax-bureau", "--scope", "catalog.write")]
    [InlineData("'31d' is no time", "--client", "tax-bureau", "--expires", "31d")]
    [InlineData("'--client' is required")]
    [InlineData("'--client'", "--client")]
    [InlineData("'--expires'", "--client", "tax-bureau", "--expires")]
    [InlineData("'--scope'", "--client", "tax-bureau", "--scope")]
    [InlineData("'--client'", "--client", "tax-bureau", "--client", "land-registry")]
    public async Task Command_Should_SayWhatIsWrong_When_ArgumentsDoNotFit(string expected, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(Settings, arguments);

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_Should_Refuse_When_NotInDevelopment()
    {
        var (code, output, error) = await RunAsync(Settings with { IsDevelopment = false }, "--client", "tax-bureau");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("Development only", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Command_Should_Refuse_When_AnotherIssuerIsTrusted()
    {
        var (code, output, error) = await RunAsync(Settings with { Authority = "https://issuer.example" }, "--client", "tax-bureau");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("trusted from https://issuer.example", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_Should_NameTheFile_When_KeyIsCorrupt()
    {
        await File.WriteAllTextAsync(Settings.DevelopmentKeyPath!, "no key");

        var (code, output, error) = await RunAsync(Settings, "--client", "tax-bureau");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(Settings.DevelopmentKeyPath!, error, StringComparison.Ordinal);
    }

    private async Task<Scopes> ScopesOfAsync(params string[] arguments)
    {
        var (_, output, _) = await RunAsync(Settings, ["--client", "tax-bureau", .. arguments]);
        await using var gate = NewGate();
        return Assert.IsType<Authenticated>(await gate.AskWithAsync(output.Trim())).Caller.Scopes;
    }

    private TestGate NewGate() => new(Environments.Development, new Dictionary<string, string?>
    {
        ["Authentication:DevelopmentKeyPath"] = Settings.DevelopmentKeyPath,
    });

    private async Task<(int Code, string Output, string Error)> RunAsync(AuthenticationSettings settings, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var command = new TokenCommand(settings, new TestClock(), (_, _) => Task.FromResult(registered));
        var code = await new RootCommand { command }.Parse(["token", .. arguments])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
