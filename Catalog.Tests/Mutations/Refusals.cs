using System.Text.Json;

namespace Catalog.Tests.Mutations;

/// <summary>Reads why an operation was refused.</summary>
internal static class Refusals
{
    /// <summary>The code of the first error; null where there is none.</summary>
    public static string? CodeOf((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    /// <summary>The reason of the first denied field.</summary>
    public static string? ReasonOf((int Status, JsonElement Body) answer) =>
        answer.Body.TryGetProperty("errors", out var errors) && errors[0].GetProperty("extensions").TryGetProperty("reason", out var reason) ? reason.GetString() : null;
}
