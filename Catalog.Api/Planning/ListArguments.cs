using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>
/// The filter and the ordering of a list while they are planned. INVARIANT: an item stands in a condition or an ordering only with
/// its allowance to be compared.
/// </summary>
/// <param name="path">The response keys that lead to the list.</param>
internal sealed class ListArguments(CatalogueVersion catalogue, ResourceDecisions decisions, CollectedField field, IReadOnlyList<string> path)
{
    /// <summary>The decision on each item that is named, in the order of the arguments.</summary>
    public List<PlannedDecision> Decisions { get; } = [];

    /// <summary>What is wrong with the arguments.</summary>
    public List<RequestError> Faults { get; } = [];

    public IReadOnlyList<string> Path => path;

    /// <summary>The form of an argument of the list; null where it is not given.</summary>
    public InputForm? Input(OperationInputs inputs, string argument) => inputs[field.First, argument];

    /// <summary>The register that a field of a filter or an ordering stands for.</summary>
    public Resource Register(Resource resource, string name) => catalogue.FindRegister(resource.Subject, name)!;

    public RowVisibility Visibility(Resource resource) => decisions.Visibility(resource);

    /// <summary>The item with its allowance; null, and the list is refused, where it is denied.</summary>
    /// <param name="at">Where the argument names it.</param>
    public PlannedComparison? Compared(Resource resource, InformationItem item, string at)
    {
        var decision = decisions.Of(item, AccessKind.Compare);
        Decisions.Add(new PlannedDecision(path, field.Nodes, new CatalogueItem(resource, item), decision, at));
        return decision is Allowance allowance ? new PlannedComparison(item, allowance) : null;
    }

    /// <summary>
    /// Whether a subject has a record in a register is not to be asked by who may know of none: where no item of it is named, the
    /// first one says why.
    /// </summary>
    public void ExplainInvisible(Resource register, string at)
    {
        if (!Visibility(register).IsAny && Decisions.TrueForAll(planned => planned.Item.Resource != register))
        {
            Compared(register, register.Items[0], at);
        }
    }
}
