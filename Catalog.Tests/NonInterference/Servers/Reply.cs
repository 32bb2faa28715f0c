using System.Text;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>An answer as it came over the wire: everything but its date.</summary>
internal sealed record Reply(int Status, string Headers, string Body)
{
    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        // One character a byte, so that nothing is equal but what is equal in bytes.
        return new Reply((int)response.StatusCode, string.Join('\n', headers), Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    public override string ToString() => $"{Status}\n{Headers}\n{Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Body))}";
}
