using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Access;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>
/// Plans the filter and the ordering of a list. INVARIANT: an item stands in a condition or an ordering only with its allowance
/// to be compared; an item that is denied refuses the list.
/// </summary>
internal sealed class RowSelectionPlanner
{
    private const int MaxConditions = 100;
    private const int MaxKeys = 5;

    private readonly CatalogueVersion _catalogue;
    private readonly ResourceDecisions _decisions;
    private readonly CollectedField _field;
    private readonly IReadOnlyList<string> _path;
    private int _conditions;

    /// <param name="path">The response keys that lead to the list.</param>
    public RowSelectionPlanner(CatalogueVersion catalogue, ResourceDecisions decisions, CollectedField field, IReadOnlyList<string> path)
    {
        _catalogue = catalogue;
        _decisions = decisions;
        _field = field;
        _path = path;
    }

    /// <summary>The decision on each item that is named, in the order of the arguments.</summary>
    public List<PlannedDecision> Decisions { get; } = [];

    /// <summary>What is wrong with the arguments.</summary>
    public List<RequestError> Faults { get; } = [];

    public RowSelection Plan(Resource resource, OperationInputs inputs)
    {
        var (where, order) = (inputs[_field.First, "where"], inputs[_field.First, "order"]);
        return new RowSelection(
            where is null ? null : Filter(where.Shape, resource, "where"),
            order is null ? [] : Ordering(order.Shape, resource),
            where,
            order,
            Decisions.Exists(planned => planned.Decision is Denial));
    }

    private RowCondition.And Filter(InputShape shape, Resource resource, string at)
    {
        var conditions = new List<RowCondition>();
        foreach (var (name, value) in Fields(shape, at))
        {
            var place = $"{at}.{name}";
            if (name is FilterOperators.And or FilterOperators.Or)
            {
                conditions.Add(Joined(name, value, resource, place));
            }
            else if (resource.Items.FirstOrDefault(item => item.Field == name) is { } item)
            {
                conditions.AddRange(Comparisons(value, resource, item, place));
            }
            else
            {
                conditions.Add(Related(value, _catalogue.FindRegister(resource.Subject, name)!, place));
            }
        }

        return new RowCondition.And(conditions);
    }

    private RowCondition Joined(string name, InputShape value, Resource resource, string at)
    {
        if (value is not InputShape.List { Elements: { Count: > 0 } elements })
        {
            Faults.Add(RequestErrors.FilterInvalid(_path, at, "must be a list of at least one condition"));
            return new RowCondition.Or([]);
        }

        List<RowCondition> conditions = [.. elements.Select((element, i) => Filter(element, resource, $"{at}[{i}]"))];
        return name == FilterOperators.And ? new RowCondition.And(conditions) : new RowCondition.Or(conditions);
    }

    private IEnumerable<RowCondition> Comparisons(InputShape shape, Resource resource, InformationItem item, string at)
    {
        var comparison = Compared(resource, item, at);
        foreach (var (name, value) in Fields(shape, at))
        {
            var condition = Compare(comparison, name, value, $"{at}.{name}");
            if (condition is not null)
            {
                yield return condition;
            }
        }
    }

    private RowCondition.Compare? Compare(PlannedComparison? item, string name, InputShape value, string at)
    {
        if (++_conditions == MaxConditions + 1)
        {
            Faults.Add(RequestErrors.FilterTooLarge(_path, MaxConditions));
        }

        var (comparison, isNegated) = FilterOperators.Read(name);
        var (slot, withNull) = value switch
        {
            InputShape.Value given => (given.Slot, false),
            InputShape.Values list => (list.Slot, list.WithNull),
            _ => ((int?)null, false),
        };
        if (slot is null && comparison != Comparison.Equal)
        {
            Faults.Add(RequestErrors.FilterInvalid(_path, at, "takes no null"));
        }

        return item is null ? null : new RowCondition.Compare(item, comparison, isNegated, slot, withNull);
    }

    private RowCondition Related(InputShape shape, Resource register, string at)
    {
        var visibility = _decisions.Visibility(register);
        if (register.Cardinality == Cardinality.One)
        {
            return new RowCondition.Related(register, visibility, Quantifier.Some, Seen(register, Filter(shape, register, at), at));
        }

        return new RowCondition.And(
        [
            .. Fields(shape, at).Select(RowCondition (field) => (field.Key, field.Value) switch
            {
                ("any", InputShape.Value answer) => new RowCondition.Related(
                    register, visibility, Quantifier.Any, Seen(register, null, at), answer.Slot),
                ("any", _) => Refuse($"{at}.any", "takes no null"),
                ("some", var some) => new RowCondition.Related(register, visibility, Quantifier.Some, Element(some, "some")),
                ("none", var none) => new RowCondition.Related(register, visibility, Quantifier.None, Element(none, "none")),
                (_, var all) => new RowCondition.Related(register, visibility, Quantifier.All, Element(all, "all")),
            }),
        ]);

        RowCondition.And? Element(InputShape element, string name) => Seen(register, Filter(element, register, $"{at}.{name}"), at);
    }

    /// <summary>A condition that names no item asks whether a record is there: whether it is, the use may not know of a register that is closed to it.</summary>
    private RowCondition.And? Seen(Resource register, RowCondition.And? condition, string at)
    {
        if (!_decisions.Visibility(register).IsAny && Decisions.TrueForAll(planned => planned.Item.Resource != register))
        {
            Add(register, register.Items[0], at);
        }

        return condition;
    }

    private RowCondition.Or Refuse(string at, string problem)
    {
        Faults.Add(RequestErrors.FilterInvalid(_path, at, problem));
        return new RowCondition.Or([]);
    }

    private List<OrderKey> Ordering(InputShape shape, Resource resource)
    {
        var elements = (shape as InputShape.List)?.Elements ?? [];
        if (elements.Count > MaxKeys)
        {
            Faults.Add(RequestErrors.OrderingInvalid(_path, "order", $"has {MaxKeys} items at most"));
            return [];
        }

        return [.. elements.Select((element, i) => Key(element, resource, [], $"order[{i}]")).OfType<OrderKey>()];
    }

    private OrderKey? Key(InputShape shape, Resource resource, IReadOnlyList<RelatedRegister> through, string at)
    {
        if (shape is not InputShape.Object { Fields: [var (name, value)] })
        {
            Faults.Add(RequestErrors.OrderingInvalid(_path, at, "must name exactly one item"));
            return null;
        }

        var place = $"{at}.{name}";
        var item = resource.Items.FirstOrDefault(candidate => candidate.Field == name);
        if (item is null)
        {
            var register = _catalogue.FindRegister(resource.Subject, name)!;
            return Key(value, register, [.. through, new RelatedRegister(register, _decisions.Visibility(register))], place);
        }

        if (value is not InputShape.Direction { Sort: var direction })
        {
            Faults.Add(RequestErrors.OrderingInvalid(_path, place, "must be ASC or DESC"));
            return null;
        }

        return Compared(resource, item, place) is { } compared ? new OrderKey(compared, direction == SortDirection.Desc, through) : null;
    }

    /// <summary>The item with its allowance; null, and the list is refused, where it is denied.</summary>
    private PlannedComparison? Compared(Resource resource, InformationItem item, string at) =>
        Add(resource, item, at) is Allowance allowance ? new PlannedComparison(item, allowance) : null;

    private Decision Add(Resource resource, InformationItem item, string at)
    {
        var decision = _decisions.Of(item, AccessKind.Compare);
        Decisions.Add(new PlannedDecision(_path, _field.Nodes, new CatalogueItem(resource, item), decision, at));
        return decision;
    }

    private IReadOnlyList<KeyValuePair<string, InputShape>> Fields(InputShape shape, string at)
    {
        if (shape is InputShape.Object { Fields: var fields })
        {
            return fields;
        }

        Faults.Add(RequestErrors.FilterInvalid(_path, at, "is null: leave it out, or compare with null by eq or neq"));
        return [];
    }
}
