using Catalog.Api.Authentication;
using Microsoft.Extensions.Hosting;

namespace Catalog.Tests.Authentication;

public sealed class AuthenticationSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("catalog-auth-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Problems_Should_NameBothWays_When_NothingIsConfigured()
    {
        var problem = Assert.Single(new AuthenticationSettings().Problems());

        Assert.Contains("Authentication__Authority", problem, StringComparison.Ordinal);
        Assert.Contains("Authentication__SigningKeysPath", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://issuer.example", null, null, null)]
    [InlineData("https://issuer.example", "https://other.example", null, null)]
    [InlineData("http://issuer.example", null, null, "must be an https address")]
    [InlineData("issuer.example", null, null, "no https address")]
    [InlineData("ftp://issuer.example", null, null, "no https address")]
    [InlineData("https://issuer.example", null, "keys.pem", "both set")]
    [InlineData(null, "https://issuer.example", null, "without Authentication__SigningKeysPath")]
    [InlineData(null, null, "keys.pem", "without Authentication__Issuer")]
    [InlineData(null, "https://issuer.example", "/nowhere/keys.pem", "/nowhere/keys.pem cannot be read")]
    [InlineData(null, "https://catalog.localhost/development", "keys.pem", "Development only")]
    public void Problems_Should_SayWhatIsWrong_When_SettingsDoNotFit(string? authority, string? issuer, string? path, string? problem)
    {
        var problems = new AuthenticationSettings { Authority = authority, Issuer = issuer, SigningKeysPath = path }.Problems();

        if (problem is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Problems_Should_RefuseTheDevelopmentKey_When_NotInDevelopment()
    {
        var settings = new AuthenticationSettings { Authority = "https://issuer.example", DevelopmentKeyPath = "key.pem" };

        Assert.Contains("not Development", Assert.Single(settings.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_Should_RefuseTheDevelopmentKeyFile_When_ItIsGivenAsAnIssuersKeys()
    {
        var path = Path.Combine(folder, "key.pem");
        Assert.Empty(new AuthenticationSettings { IsDevelopment = true, DevelopmentKeyPath = path }.Problems());

        var problems = new AuthenticationSettings { Issuer = "https://issuer.example", SigningKeysPath = path }.Problems();

        Assert.Contains("private or secret key", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_Should_RefuseDevelopmentTokens_When_NotInDevelopment()
    {
        var settings = new Dictionary<string, string?> { ["Authentication:DevelopmentKeyPath"] = Path.Combine(folder, "key.pem") };
        var key = TestKey.Ec();
        await using var development = new TestGate(Environments.Development, settings);
        await using var production = await TestGate.TrustingAsync(key);
        var token = DevelopmentToken(settings["Authentication:DevelopmentKeyPath"]!);

        Assert.IsType<Authenticated>(await development.AskWithAsync(token));
        Assert.Equal("TOKEN_INVALID", await production.RefusalOfAsync(token));
    }

    [Fact]
    public async Task Gate_Should_IgnoreConfiguredSchemes_When_TheyWouldSlipInAnIssuer()
    {
        var key = TestKey.Ec();
        var path = Path.Combine(folder, "keys.pem");
        await File.WriteAllTextAsync(path, key.PublicPem);
        await using var gate = new TestGate(Environments.Production, new Dictionary<string, string?>
        {
            ["Authentication:Issuer"] = TestToken.Issuer,
            ["Authentication:SigningKeysPath"] = path,
            ["Authentication:Schemes:Bearer:ValidIssuer"] = "https://other.example",
            ["Authentication:Schemes:Bearer:ValidAudience"] = "other",
            ["Authentication:Schemes:Bearer:Authority"] = "https://other.example",
        });
        var other = gate.NewToken("https://other.example");
        other.Payload["aud"] = "other";

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(other.SignedBy(key)));
        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken().SignedBy(key)));
    }

    private static string DevelopmentToken(string path)
    {
        Assert.True(DevelopmentKey.TryOpen(
            new AuthenticationSettings { IsDevelopment = true, DevelopmentKeyPath = path }, out var key, out _));
        return AccessTokenWriter.Write(
            key, "catalog", Domain.Departments.ClientId.Parse("tax-bureau"), Scopes.Admin, TestClock.Start, TimeSpan.FromHours(1));
    }
}
