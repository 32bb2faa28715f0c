using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>
/// Plans a verification. INVARIANT: a given value is compared with an item only by the allowance to verify it, and only where its
/// outcome is selected. A given value of a denied item is told of as any other denial, selected or not: whoever names an item is
/// told that it is not theirs to ask for.
/// </summary>
internal sealed class VerificationPlanner
{
    private const string TypeName = "__typename";

    private readonly ResourceDecisions _decisions;
    private readonly CollectedField _field;
    private readonly List<CollectedField> _selected;

    public VerificationPlanner(ResourceDecisions decisions, FieldCollector collector, CollectedField field)
    {
        _decisions = decisions;
        _field = field;
        _selected = collector.Collect(field.SelectionSets);
    }

    /// <summary>The decision on each item that is given and not selected, then on each selection.</summary>
    public List<PlannedDecision> Decisions { get; } = [];

    /// <summary>What is wrong with the given values.</summary>
    public List<RequestError> Faults { get; } = [];

    public OperationRoot.Verification Plan(Resource resource, OperationInputs inputs)
    {
        var given = Given(inputs[_field.First, VerificationNames.ValuesArgument]);
        var compared = Compared(resource, given);
        var verification = new RecordVerification(
            resource,
            RowVisibility.Of(compared.Select(verified => Decide(verified.Item.Item))),
            compared);
        return new OperationRoot.Verification(
            _field.ResponseKey,
            new SubjectNumber(ArgumentSource.Of(_field.First, SubjectNames.NumberArgument(resource.Subject))!, resource.Subject),
            verification,
            [.. _selected.Select(child => Field(child, resource, compared))]);
    }

    /// <summary>The slots of the values that are given, by the names of their items.</summary>
    private Dictionary<string, int> Given(InputForm? values)
    {
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        if (values?.Shape is not InputShape.Object { Fields: var fields })
        {
            // There are no values of variables where a document is only explained.
            return given;
        }

        if (fields.Count == 0)
        {
            Fault(VerificationNames.ValuesArgument, "must give at least one value");
        }

        foreach (var (name, shape) in fields)
        {
            if (shape is InputShape.Value value)
            {
                given.Add(name, value.Slot);
            }
            else
            {
                // That there is no value cannot be verified: it would set the records without one apart from those out of reach.
                Fault($"{VerificationNames.ValuesArgument}.{name}", "is null: leave out what is not to be verified");
            }
        }

        return given;
    }

    private List<VerifiedItem> Compared(Resource resource, Dictionary<string, int> given)
    {
        var compared = new List<VerifiedItem>();
        foreach (var item in resource.Items)
        {
            if (!given.TryGetValue(item.Field, out var slot))
            {
                continue;
            }

            if (!_selected.Exists(child => child.Name == item.Field))
            {
                Add(resource, item, [_field.ResponseKey], _field, $"{VerificationNames.ValuesArgument}.{item.Field}");
            }
            else if (Decide(item) is Allowance allowance)
            {
                compared.Add(new VerifiedItem(item, allowance, slot));
            }
        }

        return compared;
    }

    private VerificationField Field(CollectedField child, Resource resource, List<VerifiedItem> compared)
    {
        if (child.Name == TypeName)
        {
            return new VerificationField.TypeName(child.ResponseKey);
        }

        var item = resource.Items.First(candidate => candidate.Field == child.Name);
        Add(resource, item, [_field.ResponseKey, child.ResponseKey], child, null);
        var place = compared.FindIndex(verified => verified.Item.Item.Code == item.Code);
        return place < 0
            ? new VerificationField.Unanswered(child.ResponseKey)
            : new VerificationField.Outcome(child.ResponseKey, place);
    }

    private void Add(Resource resource, InformationItem item, IReadOnlyList<string> path, CollectedField place, string? argument) =>
        Decisions.Add(new PlannedDecision(path, place.Nodes, new CatalogueItem(resource, item), Decide(item), argument));

    private Decision Decide(InformationItem item) => _decisions.Of(item, AccessKind.Verify);

    private void Fault(string at, string problem) => Faults.Add(RequestErrors.VerificationInvalid([_field.ResponseKey], at, problem));
}
