using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Signs calls, so that their receiver knows who sent them and when. Source: Standard Webhooks, symmetric signatures.</summary>
internal static class WebhookSignature
{
    /// <param name="timestamp">Seconds since 1970: its receiver refuses what is old.</param>
    public static string Of(byte[] key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")));
        hmac.AppendData(body);
        return "v1," + Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
