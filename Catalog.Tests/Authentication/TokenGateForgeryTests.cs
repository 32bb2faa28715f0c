using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class TokenGateForgeryTests
{
    private static readonly TestKey Key = TestKey.Rsa();

    private static readonly Dictionary<string, Action<TestToken>> Spoilers = new()
    {
        ["audience"] = token => token.Payload["aud"] = "other",
        ["audience with a slash"] = token => token.Payload["aud"] = "catalog/",
        ["audience in capitals"] = token => token.Payload["aud"] = "CATALOG",
        ["no audience"] = token => token.Payload.Remove("aud"),
        ["issuer"] = token => token.Payload["iss"] = "https://other.example",
        ["issuer of Development"] = token => token.Payload["iss"] = "https://catalog.localhost/development",
        ["no issuer"] = token => token.Payload.Remove("iss"),
        ["type of an ID token"] = token => token.Header["typ"] = "JWT",
        ["no type"] = token => token.Header.Remove("typ"),
        ["critical header"] = token => token.Header["crit"] = new[] { "exp" },
        ["other algorithm's name"] = token => token.Header["alg"] = "RS512",
        ["no algorithm"] = token => token.Header["alg"] = "",
    };

    public static TheoryData<string> WrongTokens => [.. Spoilers.Keys];

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public async Task Gate_Should_AnswerInvalid_When_TokenIsWrongIn(string what)
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        Spoilers[what](token);

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(token.SignedBy(Key)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    public async Task Gate_Should_AnswerInvalid_When_TokenIsNotSigned(string algorithm)
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Header["alg"] = algorithm;

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(token.SignedBy(_ => [])));
    }

    // The library knows algorithms by other names too; only those of RFC 7518 are let in.
    [Fact]
    public async Task Gate_Should_AnswerInvalid_When_AlgorithmIsNotListed()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Header["alg"] = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(token.SignedBy(Key)));
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public async Task Gate_Should_AnswerInvalid_When_PublicKeyServesAsSecret(string algorithm)
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        foreach (var secret in new[] { Key.PublicPem, Key.PublicPem + "\n", Key.Jwk["n"] })
        {
            var bytes = Encoding.ASCII.GetBytes(secret);
            var token = gate.NewToken();
            token.Header["alg"] = algorithm;
            var signed = token.SignedBy(data => algorithm switch
            {
                "HS256" => HMACSHA256.HashData(bytes, data),
                "HS384" => HMACSHA384.HashData(bytes, data),
                _ => HMACSHA512.HashData(bytes, data),
            });

            Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(signed));
        }
    }

    [Fact]
    public async Task Gate_Should_AnswerInvalid_When_AnotherKeySigned()
    {
        await using var gate = await TestGate.TrustingAsync(Key);

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(TestKey.Rsa())));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(TestKey.Ec())));
    }

    [Fact]
    public async Task Gate_Should_AnswerInvalid_When_TokenBringsItsOwnKey()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var own = TestKey.Rsa(keyId: "own");
        var token = gate.NewToken();
        token.Header["jwk"] = own.Jwk;

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(token.SignedBy(own)));
    }

    // A forger must not learn from the code how far the token came.
    [Fact]
    public async Task Gate_Should_AnswerInvalid_When_ForgedTokenHasAlsoExpired()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Payload["exp"] = TestClock.Start.AddHours(-1).ToUnixTimeSeconds();
        token.Payload.Remove("sub");

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(token.SignedBy(TestKey.Rsa(keyId: "unknown"))));
    }

    [Fact]
    public async Task Gate_Should_AnswerInvalid_When_AnyPartIsTamperedWith()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        var parts = token.SignedBy(Key).Split('.');
        token.Payload["scope"] = "catalog.admin";
        string[] forged =
        [
            $"{parts[0]}.{TestToken.Part(token.Payload)}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}",
            $"{parts[0]}.{parts[1]}.{parts[2][..^4]}",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}..{parts[2]}",
            $".{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}",
        ];

        Assert.IsType<Authenticated>(await gate.AskWithAsync(string.Join('.', parts)));
        foreach (var text in forged)
        {
            Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(text));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("e30.e30.e30")]
    [InlineData("W10.W10.AA")]
    [InlineData("bnVsbA.bnVsbA.AA")]
    [InlineData("令牌.令牌.令牌")]
    [InlineData("two words")]
    public async Task Gate_Should_AnswerInvalid_When_TokenIsGarbage(string garbage)
    {
        await using var gate = await TestGate.TrustingAsync(Key);

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(garbage));
    }

    [Fact]
    public async Task Gate_Should_AnswerInvalid_When_TokenIsEncrypted()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var header = TestToken.Part(new { alg = "RSA-OAEP", enc = "A256GCM", typ = "at+jwt" });

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync($"{header}.AAAA.AAAA.AAAA.AAAA"));
    }

    [Fact]
    public async Task Gate_Should_TellNothingOfTheToken_When_ItLogs()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var valid = gate.NewToken().SignedBy(Key);
        var forged = gate.NewToken();
        forged.Payload["client_id"] = "tax-bureau";
        var expired = gate.NewToken();
        expired.Payload["exp"] = TestClock.Start.AddHours(-1).ToUnixTimeSeconds();

        await gate.AskWithAsync(valid);
        await gate.AskWithAsync(forged.SignedBy(TestKey.Rsa()));
        await gate.AskWithAsync(expired.SignedBy(Key));

        var lines = gate.Log.Lines.ToArray();
        Assert.Contains(lines, line => line.Contains("TOKEN_INVALID, client unknown", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("TOKEN_EXPIRED, client housing-fund-loans", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("tax-bureau", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("JwtBearerHandler", StringComparison.Ordinal));
        foreach (var part in valid.Split('.'))
        {
            Assert.DoesNotContain(lines, line => line.Contains(part, StringComparison.Ordinal));
        }
    }
}
