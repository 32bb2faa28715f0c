using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Tests.Authentication;

/// <summary>A token written by hand, so that everything in it can be wrong.</summary>
internal sealed class TestToken
{
    public const string Issuer = "https://issuer.example";

    public TestToken(DateTimeOffset now, string issuer = Issuer)
    {
        Payload["iss"] = issuer;
        Payload["aud"] = "catalog";
        Payload["sub"] = "housing-fund-loans";
        Payload["client_id"] = "housing-fund-loans";
        Payload["iat"] = now.ToUnixTimeSeconds();
        Payload["exp"] = now.AddHours(1).ToUnixTimeSeconds();
        Payload["jti"] = Guid.NewGuid().ToString("N");
        Payload["scope"] = "catalog.read";
    }

    public Dictionary<string, object?> Header { get; } = new() { ["typ"] = "at+jwt" };

    public Dictionary<string, object?> Payload { get; } = [];

    public string SignedBy(TestKey key)
    {
        Header.TryAdd("alg", key.Algorithm);
        Header.TryAdd("kid", key.KeyId);
        return SignedBy(key.Sign);
    }

    public string SignedBy(Func<byte[], byte[]> sign)
    {
        var content = $"{Part(Header)}.{Part(Payload)}";
        return $"{content}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    public static string Part(object value) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(value));
}
