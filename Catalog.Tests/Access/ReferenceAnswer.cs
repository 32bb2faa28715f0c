using Catalog.Domain.Access;

namespace Catalog.Tests.Access;

/// <summary>What an access decision says, in plain words and numbers, so that two sets of rules can be compared.</summary>
internal sealed record ReferenceAnswer(string Outcome, long? Use = null, long? Grant = null, string? RowScope = null, string? Mask = null)
{
    public static ReferenceAnswer Of(Decision decision) => decision switch
    {
        Allowance allowance => new(
            $"Allow {allowance.Rule}",
            allowance.Use?.Value,
            allowance.Grant?.Id.Value,
            allowance.RowScope?.ToString(),
            allowance.Mask?.ToString()),
        Denial denial => new($"Deny {denial.Reason}", denial.Use?.Value, denial.Grant?.Id.Value),
        _ => throw new InvalidOperationException($"{decision} is neither an allowance nor a denial."),
    };
}
