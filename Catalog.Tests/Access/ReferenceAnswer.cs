using Catalog.Domain.Access;
using Catalog.Domain.Divisions;

namespace Catalog.Tests.Access;

/// <summary>What an access decision says, in plain words and numbers, so that two sets of rules can be compared.</summary>
/// <param name="Grant">The grant that came nearest, of a denial.</param>
/// <param name="Rows">How the item is seen in each of the rows that are tried, of an allowance, with the grants that show it so.</param>
internal sealed record ReferenceAnswer(string Outcome, long? Use = null, long? Grant = null, string? Rows = null)
{
    public const string Whole = "whole";

    /// <summary>The divisions of the rows that are tried; one row has none.</summary>
    public static readonly string?[] Divisions =
        [null, "420100", "4212", "421202", "421202001", "421202001003", "421202100", "421221", "421221100", "421281", "421299"];

    public static ReferenceAnswer Of(Decision decision) => decision switch
    {
        Allowance allowance => new(
            $"Allow {allowance.Kind} {allowance.Rule}",
            allowance.Use?.Value,
            null,
            Join(division => RowOf(Seen(allowance, division)))),
        Denial denial => new($"Deny {denial.Reason}", denial.Use?.Value, denial.Grant?.Id.Value),
        _ => throw new InvalidOperationException($"{decision} is neither an allowance nor a denial."),
    };

    public static string Join(Func<string?, string> row) => string.Join("; ", Divisions.Select(division => $"{division} {row(division)}"));

    public static string Row(string mask, IEnumerable<long> grants) => $"{mask} by {string.Join(' ', grants)}";

    /// <summary>The view by which a row is seen; null for none.</summary>
    public static ItemView? Seen(Allowance allowance, string? division) => allowance.Views.FirstOrDefault(view =>
        view.RowScope is not { } scope || scope.Contains(DivisionCode.TryParse(division, out var code) ? code : null));

    private static string RowOf(ItemView? view) =>
        view is null ? "unseen" : Row(view.Mask?.ToString() ?? Whole, view.Grants.Select(grant => grant.Id.Value));
}
