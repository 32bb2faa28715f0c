using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Planning;

/// <summary>Plans the filter of a list.</summary>
internal sealed class FilterPlanner(ListArguments arguments)
{
    private const int MaxComparisons = 100;

    /// <summary>Objects of a filter, empty ones too: each is a condition of the statement, and databases take only so many.</summary>
    private const int MaxObjects = 200;

    private int _comparisons;
    private int _objects;

    public RowCondition.And Plan(InputShape shape, Resource resource, string at)
    {
        if (++_objects > MaxObjects)
        {
            RefuseSize(_objects == MaxObjects + 1);
            return new RowCondition.And([]);
        }

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
                conditions.Add(Related(value, arguments.Register(resource, name), place));
            }
        }

        return new RowCondition.And(conditions);
    }

    private RowCondition Joined(string name, InputShape value, Resource resource, string at)
    {
        if (value is not InputShape.List { Elements: { Count: > 0 } elements })
        {
            arguments.Faults.Add(RequestErrors.FilterInvalid(arguments.Path, at, "must be a list of at least one condition"));
            return new RowCondition.Or([]);
        }

        List<RowCondition> conditions = [.. elements.Select((element, i) => Plan(element, resource, $"{at}[{i}]"))];
        return name == FilterOperators.And ? new RowCondition.And(conditions) : new RowCondition.Or(conditions);
    }

    private IEnumerable<RowCondition> Comparisons(InputShape shape, Resource resource, InformationItem item, string at)
    {
        var comparison = arguments.Compared(resource, item, at);
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
        RefuseSize(++_comparisons == MaxComparisons + 1);

        var (comparison, isNegated) = FilterOperators.Read(name);
        var (slot, withNull) = value switch
        {
            InputShape.Value given => (given.Slot, false),
            InputShape.Values list => (list.Slot, list.WithNull),
            _ => ((int?)null, false),
        };
        if (slot is null && comparison != Comparison.Equal)
        {
            arguments.Faults.Add(RequestErrors.FilterInvalid(arguments.Path, at, "takes no null"));
        }

        return item is null ? null : new RowCondition.Compare(item, comparison, isNegated, slot, withNull);
    }

    private RowCondition Related(InputShape shape, Resource register, string at)
    {
        var visibility = arguments.Visibility(register);
        if (register.Cardinality == Cardinality.One)
        {
            return new RowCondition.Related(register, visibility, Quantifier.Some, Seen(register, Plan(shape, register, at), at));
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

        RowCondition.And? Element(InputShape element, string name) => Seen(register, Plan(element, register, $"{at}.{name}"), at);
    }

    private RowCondition.And? Seen(Resource register, RowCondition.And? condition, string at)
    {
        arguments.ExplainInvisible(register, at);
        return condition;
    }

    /// <param name="isFirst">Whether the limit is passed just now: it is told once.</param>
    private void RefuseSize(bool isFirst)
    {
        if (isFirst)
        {
            arguments.Faults.Add(RequestErrors.FilterTooLarge(arguments.Path, MaxComparisons, MaxObjects));
        }
    }

    private RowCondition.Or Refuse(string at, string problem)
    {
        arguments.Faults.Add(RequestErrors.FilterInvalid(arguments.Path, at, problem));
        return new RowCondition.Or([]);
    }

    private IReadOnlyList<KeyValuePair<string, InputShape>> Fields(InputShape shape, string at)
    {
        if (shape is InputShape.Object { Fields: var fields })
        {
            return fields;
        }

        arguments.Faults.Add(RequestErrors.FilterInvalid(arguments.Path, at, "is null: leave it out, or compare with null by eq or neq"));
        return [];
    }
}
