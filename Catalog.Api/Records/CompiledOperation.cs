using Catalog.Api.Planning;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Records;

/// <summary>An operation, compiled for one system, use and version of the access book.</summary>
/// <param name="Roots">A program for each root that reads records, null for one that is metadata.</param>
/// <param name="Decided">Every decision that the plan rests on: of what is selected, and of what decides which rows are visible.</param>
/// <param name="Leads">What stands before each root's value.</param>
/// <param name="DenialErrors">The errors of denied selections as the elements of a JSON array, ready; null where there are none.</param>
/// <param name="Masked">What the response's extensions tell of masked values, ready; null where there are none.</param>
/// <param name="Access">What they tell of decisions, for a request that asks for it.</param>
internal sealed record CompiledOperation(
    OperationPlan Plan,
    IReadOnlyList<RootProgram?> Roots,
    IReadOnlyList<Decision> Decided,
    IReadOnlyList<byte[]> Leads,
    byte[]? DenialErrors,
    byte[]? Masked,
    Lazy<byte[]> Access)
{
    /// <summary>Whether it reads all of its records by one statement.</summary>
    public bool IsOneStatement { get; } = Roots.OfType<RootProgram>().ToList() is [] or [{ IsOneStatement: true }];

    /// <summary>What the audit is told of the decisions.</summary>
    public AuditedDecisions Audited { get; } = AuditedDecisions.Of(Plan.Decisions.Select(planned => planned.Decision));

    /// <summary>Whether an item is denied because the operation states no use.</summary>
    public bool NeedsUse { get; } = Plan.Decisions.Any(planned => planned.Decision is Denial { Reason: DenialReason.UseNotDeclared });
}
