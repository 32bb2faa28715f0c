using Catalog.Domain.Access;

namespace Catalog.Api.Access;

/// <summary>How the items that a document selects would be decided.</summary>
internal sealed record AccessExplanation(IReadOnlyList<ExplainedDecision> Decisions)
{
    public bool IsAllowed => Decisions.All(explained => explained.Decision is Allowance);
}
