using Catalog.Domain.Resources;
using Catalog.Tests.Execution.Rows;

namespace Catalog.Tests.Execution.Reference;

/// <summary>
/// Which rows of a list a use gets, and in which order. A filter holds or does not hold: there is nothing between. In a row
/// where the item may not be compared, no comparison holds, and an ordering takes it as missing.
/// </summary>
internal sealed class RowRules
{
    private readonly CatalogueVersion _catalogue;
    private readonly Eyes _eyes;
    private readonly ILookup<string, Row> _visible;

    public RowRules(CatalogueVersion catalogue, Eyes eyes, IEnumerable<Row> rows)
    {
        _catalogue = catalogue;
        _eyes = eyes;
        _visible = rows.Where(eyes.Sees).OrderBy(row => row.Number).ToLookup(row => row.Resource.TypeName, StringComparer.Ordinal);
    }

    /// <summary>The visible rows of a register, in the order in which they arrived.</summary>
    public IEnumerable<Row> Visible(Resource resource) => _visible[resource.TypeName];

    /// <summary>Those of one subject.</summary>
    public IEnumerable<Row> Visible(Resource resource, string? subject) => Visible(resource).Where(row => subject is not null && row.Subject == subject);

    /// <param name="where">A filter; null for none.</param>
    /// <param name="order">An ordering; null for that in which they arrived.</param>
    public IReadOnlyList<Row> Select(IEnumerable<Row> rows, object? where, object? order)
    {
        var keys = order is null ? [] : InputValues.List(order).Select(key => (IReadOnlyDictionary<string, object?>)key!).ToList();
        var kept = rows.Where(row => where is null || Holds((IReadOnlyDictionary<string, object?>)where, row)).ToList();
        kept.Sort((left, right) => Compare(keys, left, right));
        return kept;
    }

    private bool Holds(IReadOnlyDictionary<string, object?> filter, Row row) => filter.All(entry => entry.Key switch
    {
        "and" => InputValues.List(entry.Value).All(element => Holds((IReadOnlyDictionary<string, object?>)element!, row)),
        "or" => InputValues.List(entry.Value).Any(element => Holds((IReadOnlyDictionary<string, object?>)element!, row)),
        var name => row.Resource.Items.FirstOrDefault(item => item.Field == name) is { } item
            ? ((IReadOnlyDictionary<string, object?>)entry.Value!).All(test => _eyes.Compares(item, row) && Holds(item, row.Values[item.Field], test.Key, test.Value))
            : HoldsOf(_catalogue.FindRegister(row.Resource.Subject, name)!, (IReadOnlyDictionary<string, object?>)entry.Value!, row.Subject),
    });

    private bool HoldsOf(Resource register, IReadOnlyDictionary<string, object?> filter, string? subject)
    {
        var records = Visible(register, subject).ToList();
        bool Each(object? value, Row record) => Holds((IReadOnlyDictionary<string, object?>)value!, record);
        return register.Cardinality == Cardinality.One
            ? records.Exists(record => Holds(filter, record))
            : filter.All(entry => entry.Key switch
            {
                "some" => records.Exists(record => Each(entry.Value, record)),
                "none" => !records.Exists(record => Each(entry.Value, record)),
                "all" => records.TrueForAll(record => Each(entry.Value, record)),
                _ => records.Count > 0 == (bool)entry.Value!,
            });
    }

    private static bool Holds(InformationItem item, object? value, string name, object? given) => name switch
    {
        "neq" or "nin" or "ngt" or "ngte" or "nlt" or "nlte" or "ncontains" or "nstartsWith" or "nendsWith" => !Holds(item, value, name[1..] == "eq" ? "eq" : name[1..], given),
        "isNull" => value is null == (bool)given!,
        "eq" when given is null => value is null,
        "in" => InputValues.List(given).Any(element => Holds(item, value, "eq", element)),
        _ => value is not null && HoldsOf(value, name, ItemValues.Given(item, given!)),
    };

    private static bool HoldsOf(object value, string name, object given) => name switch
    {
        "eq" => ItemValues.AreEqual(value, given),
        "gt" => ItemValues.Compare(value, given) > 0,
        "gte" => ItemValues.Compare(value, given) >= 0,
        "lt" => ItemValues.Compare(value, given) < 0,
        "lte" => ItemValues.Compare(value, given) <= 0,
        "contains" => ((string)value).Contains((string)given, StringComparison.Ordinal),
        "startsWith" => ((string)value).StartsWith((string)given, StringComparison.Ordinal),
        "endsWith" => ((string)value).EndsWith((string)given, StringComparison.Ordinal),
        "within" => DivisionTree.IsWithin((string)value, (string)given),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such operator."),
    };

    private int Compare(IReadOnlyList<IReadOnlyDictionary<string, object?>> keys, Row left, Row right)
    {
        var descends = false;
        foreach (var key in keys)
        {
            var (one, direction) = Key(key, left);
            var (other, _) = Key(key, right);
            descends = direction == "DESC";
            var order = (one, other) switch
            {
                (null, null) => 0,
                (null, _) => -1,
                (_, null) => 1,
                _ => ItemValues.Compare(one, other),
            };
            if (order != 0)
            {
                return descends ? -order : order;
            }
        }

        // Rows that are alike keep the order in which they arrived, the other way round where the last key descends.
        return descends ? right.Number.CompareTo(left.Number) : left.Number.CompareTo(right.Number);
    }

    /// <summary>The value of a row under a key of an ordering, and the key's direction.</summary>
    private (object? Value, string Direction) Key(IReadOnlyDictionary<string, object?> key, Row? row, Resource? resource = null)
    {
        var (name, value) = key.Single();
        var of = resource ?? row!.Resource;
        if (of.Items.FirstOrDefault(item => item.Field == name) is { } item)
        {
            return (row is not null && _eyes.Compares(item, row) ? row.Values[item.Field] : null, (string)value!);
        }

        var register = _catalogue.FindRegister(of.Subject, name)!;
        return Key((IReadOnlyDictionary<string, object?>)value!, Visible(register, row?.Subject).FirstOrDefault(), register);
    }
}
