using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Api.Planning;
using Catalog.Domain.Access;

namespace Catalog.Api.Records;

/// <summary>What a response tells beside its data: which selections show masked values, so that nobody takes one for the whole.</summary>
internal static class MaskedExtension
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A member of the extensions; null where there is nothing to tell.</summary>
    public static byte[]? Write(IEnumerable<PlannedDecision> decisions)
    {
        return Array(decisions) is { } masked ? [.. "\"masked\":"u8, .. masked] : null;
    }

    /// <summary>The same without the member's name.</summary>
    public static byte[]? Array(IEnumerable<PlannedDecision> decisions)
    {
        var masked = decisions.SelectMany(MaskedViews).ToList();
        return masked.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(masked, Options);
    }

    private static IEnumerable<MaskedView> MaskedViews(PlannedDecision planned) =>
        from view in (planned.Decision as Allowance)?.Views ?? []
        where view.Mask is not null
        select new MaskedView(planned.Path, view.Mask!.ToString(), view.RowScope?.Divisions.Select(division => division.Value));

    /// <param name="RowScope">The divisions whose rows it reaches, but for those that a view before it shows; left out for all.</param>
    private sealed record MaskedView(IReadOnlyList<string> Path, string Mask, IEnumerable<string>? RowScope);
}
