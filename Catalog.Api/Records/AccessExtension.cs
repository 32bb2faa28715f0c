using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Api.Planning;
using Catalog.Api.Schema;
using Catalog.Domain.Access;

namespace Catalog.Api.Records;

/// <summary>How each place of an item in an operation was decided, for a response that is to tell it.</summary>
internal static class AccessExtension
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A member of the extensions.</summary>
    public static byte[] Write(IEnumerable<PlannedDecision> decisions, DeclaredUse? use) =>
        [.. "\"access\":"u8, .. Array(decisions, use)];

    /// <summary>The same without the member's name.</summary>
    public static byte[] Array(IEnumerable<PlannedDecision> decisions, DeclaredUse? use) =>
        JsonSerializer.SerializeToUtf8Bytes(decisions.Select(planned => Read(planned, use)), Options);

    private static ToldDecision Read(PlannedDecision planned, DeclaredUse? use)
    {
        var told = new ToldDecision(
            planned.Path, planned.Argument, planned.Item.Item.Code.Value, planned.Item.Coordinate, WireName.Of(planned.Decision.Kind), planned.Decision is Allowance);
        return planned.Decision switch
        {
            Allowance allowance => told with
            {
                Rule = WireName.Of(allowance.Rule),
                Grants = [.. allowance.Views.SelectMany(view => view.Grants).Select(grant => grant.Id.ToString())],
            },
            Denial denial => told with
            {
                Reason = WireName.Of(denial.Reason),
                Grants = denial.Grant is { } nearest ? [nearest.Id.ToString()] : [],
                Remedy = planned.Remedy(use),
            },
            _ => told,
        };
    }

    /// <param name="Argument">Where a filter, an ordering or a verification names the item; left out where it is selected.</param>
    /// <param name="Item">The item's code.</param>
    private sealed record ToldDecision(
        IReadOnlyList<string> Path, string? Argument, string Item, string Coordinate, string Kind, bool IsAllowed)
    {
        public string? Rule { get; init; }

        public string? Reason { get; init; }

        public IReadOnlyList<string> Grants { get; init; } = [];

        public string? Remedy { get; init; }
    }
}
