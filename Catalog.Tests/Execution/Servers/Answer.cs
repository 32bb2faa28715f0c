using System.Text;
using System.Text.Json;

namespace Catalog.Tests.Execution.Servers;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record Answer(int Status, byte[] Body)
{
    /// <summary>Its first error with its code; null where there is none.</summary>
    public string? Error
    {
        get
        {
            using var body = JsonDocument.Parse(Body);
            return body.RootElement.TryGetProperty("errors", out var errors)
                ? $"{errors[0].GetProperty("extensions").GetProperty("code").GetString()}: {errors[0].GetProperty("message").GetString()}"
                : null;
        }
    }

    public override string ToString() => $"{Status} {Encoding.UTF8.GetString(Body)}";
}
