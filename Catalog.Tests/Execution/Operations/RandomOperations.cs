using System.Globalization;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Execution.Operations;

/// <summary>
/// Random operations that are valid and select nothing that is denied: aliases, fragments, conditions, variables, several roots,
/// links, connections. Response keys are chosen so that fields merge wherever they meet.
/// </summary>
internal sealed class RandomOperations
{
    private const int Deepest = 3;

    private readonly Dice _dice;
    private readonly Setting _setting;
    private readonly RandomVariables _variables;
    private readonly RandomInputs _inputs;
    private readonly List<Fragment> _fragments = [];
    private readonly Dictionary<string, (string One, string Other)> _swapped = [];
    private readonly HashSet<string> _rootKeys = [];
    private int _keys;

    private RandomOperations(Dice dice, Setting setting)
    {
        _dice = dice;
        _setting = setting;
        _variables = new RandomVariables(dice);
        _inputs = new RandomInputs(dice, setting, _variables);
        foreach (var resource in setting.Resources.Where(_ => dice.Chance(0.2)))
        {
            // Two items that go by each other's name, wherever the operation selects them.
            if (Shown(resource) is { Count: > 1 } shown && dice.Some(shown, 2) is [var one, var other])
            {
                _swapped.Add(resource.TypeName, (one.Field, other.Field));
            }
        }
    }

    public static Operation Operation(Dice dice, Setting setting) => new RandomOperations(dice, setting).Operation();

    /// <summary>An operation that pages through one list by its variables first, after, last and before.</summary>
    public static Operation Paging(Dice dice, Setting setting) => new RandomOperations(dice, setting).PagingOperation();

    private Operation Operation()
    {
        var roots = new List<Piece>();
        for (var count = _dice.Of(1, 1, 1, 2, 3); count > 0; count--)
        {
            roots.AddRange(Root());
        }

        return new Operation(Set("Query", roots), _fragments, _variables.All);
    }

    private Operation PagingOperation()
    {
        var resource = _dice.Of(_setting.Resources);
        var children = new List<Piece>
        {
            Piece.Before("edges ", Piece.Braces(new Piece("cursor"), Piece.Before("node ", Record(resource, Deepest - 1)))),
            new("pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"),
            new("totalCount"),
        };
        if (_dice.Chance(0.3))
        {
            children.Add(Piece.Before("nodes ", Record(resource, Deepest)));
        }

        string[] paging = ["first: $first", "after: $after", "last: $last", "before: $before"];
        var arguments = _inputs.Selection(resource).Concat(paging.Select(argument => new Piece(argument))).ToList();
        Variable[] page = [new("first", "Int", null, null), new("after", "String", null, null), new("last", "Int", null, null), new("before", "String", null, null)];
        return new Operation(
            Piece.Braces(new Piece($"list: {resource.Plural}", [new Piece("(", arguments, ")"), Piece.Braces(children)], "")),
            _fragments,
            [.. page, .. _variables.All]);
    }

    /// <summary>A field, or the same field twice with different selections, which merge.</summary>
    private IEnumerable<Piece> Repeated(string field, Func<Piece> selection, params IReadOnlyList<Piece> arguments)
    {
        do
        {
            List<Piece> parts = [selection()];
            if (Condition() is { Length: > 0 } condition)
            {
                parts.Insert(0, new Piece(condition));
            }

            if (arguments.Count > 0)
            {
                parts.Insert(0, new Piece("(", arguments, ")"));
            }

            yield return new Piece($"{field} ", parts, string.Empty);
        }
        while (_dice.Chance(0.15));
    }

    private IEnumerable<Piece> Root()
    {
        var subjects = _setting.Resources.Select(resource => resource.Subject).Where(kind => kind != SubjectKind.GeographicFeature).ToList();
        if (subjects.Count > 0 && _dice.Chance(0.4))
        {
            var kind = _dice.Of(subjects);
            var (field, argument) = kind == SubjectKind.NaturalPerson ? ("person", "idNumber") : ("legalEntity", "unifiedSocialCreditCode");
            return Repeated(Key(field), () => Subject(kind, 1), Piece.Before($"{argument}: ", _inputs.Subject(kind).Literal()));
        }

        var resource = _dice.Of(_setting.Resources);
        return Repeated(Key(resource.Plural), () => Connection(resource), [.. _inputs.Selection(resource), .. PageSize()]);
    }

    private IEnumerable<Piece> PageSize() => _dice.Chance(0.5)
        ? [Piece.Before(_dice.Of("first: ", "last: "), _variables.Maybe("Int", () => _dice.Chance(0.05) ? new GivenValue.Null() : new GivenValue.Number(_dice.Of(0, 1, 2, 3, 5, 20, 100)), 0.3).Literal())]
        : [];

    private Piece Connection(Resource resource)
    {
        var fields = new List<Piece>();
        for (var count = _dice.Of(1, 2, 2, 3, 4); count > 0; count--)
        {
            fields.AddRange(_dice.Between(0, 9) switch
            {
                < 5 => Repeated(Named("nodes"), () => Record(resource, 1)),
                < 7 => Repeated(Named("edges"), () => Edge(resource)),
                7 => Repeated(Named("pageInfo"), PageInfo),
                8 => [new Piece($"{Named("totalCount")}{Condition()}")],
                _ => [new Piece(Named("__typename"))],
            });
        }

        return Set($"{resource.TypeName}Connection", fields);
    }

    private Piece Edge(Resource resource)
    {
        var fields = new List<Piece>();
        for (var count = _dice.Between(1, 3); count > 0; count--)
        {
            fields.AddRange(_dice.Between(0, 3) switch
            {
                < 2 => Repeated(Named("node"), () => Record(resource, 1)),
                2 => [new Piece($"{Named("cursor")}{Condition()}")],
                _ => [new Piece(Named("__typename"))],
            });
        }

        return Set($"{resource.TypeName}Edge", fields);
    }

    private Piece PageInfo() => Set("PageInfo", [.. _dice.Some(["hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "__typename"], 5).Select(field => new Piece($"{Named(field)}{Condition()}"))]);

    private Piece Subject(SubjectKind kind, int depth)
    {
        var fields = new List<Piece>();
        foreach (var register in _dice.Some(_setting.Resources.Where(resource => resource.Subject == kind), 3))
        {
            IReadOnlyList<Piece> arguments = register.Cardinality == Cardinality.One ? [] : [.. _inputs.Selection(register)];
            fields.AddRange(Repeated(arguments.Count == 0 ? Named(register.SubjectField) : $"{Key()}: {register.SubjectField}", () => Record(register, depth), arguments));
        }

        if (_dice.Chance(0.2))
        {
            fields.Add(new Piece(Named("__typename")));
        }

        return Set(kind == SubjectKind.NaturalPerson ? "Person" : "LegalEntity", fields);
    }

    private Piece Record(Resource resource, int depth)
    {
        var fields = _dice.Some(Shown(resource), 6).Select(item => new Piece($"{Item(resource, item)}{Condition()}")).ToList();
        if (_dice.Chance(0.15))
        {
            fields.Add(new Piece(Named("__typename")));
        }

        if (depth < Deepest && resource.Subject != SubjectKind.GeographicFeature && _dice.Chance(0.3))
        {
            fields.AddRange(Repeated(Named(resource.Subject == SubjectKind.NaturalPerson ? "person" : "legalEntity"), () => Subject(resource.Subject, depth + 1)));
        }

        return Set(resource.TypeName, fields);
    }

    private List<InformationItem> Shown(Resource resource) => [.. resource.Items.Where(_setting.Eyes.MayShow)];

    /// <summary>A selection set, some of it in fragments.</summary>
    private Piece Set(string type, IReadOnlyList<Piece> fields)
    {
        var set = new List<Piece>();
        var inside = new List<Piece>();
        foreach (var field in fields)
        {
            (_dice.Chance(0.2) ? inside : set).Add(field);
        }

        if (inside.Count > 0)
        {
            set.Insert(_dice.Between(0, set.Count), Fragment(type, Piece.Braces(inside)));
        }

        // A fragment that is spread where another place of the type made it.
        if (_fragments.FindAll(fragment => fragment.Type == type) is { Count: > 0 } known && type != "Query" && _dice.Chance(0.15))
        {
            set.Add(new Piece($"...{_dice.Of(known).Name}{Condition()}"));
        }

        return Piece.Braces(set);
    }

    private Piece Fragment(string type, Piece selection)
    {
        if (_dice.Chance(0.5))
        {
            return Piece.Before($"...{_dice.Of("", $" on {type}")}{Condition()} ", selection);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"F{_fragments.Count}");
        _fragments.Add(new Fragment(name, type, selection));
        return new Piece($"...{name}{Condition()}");
    }

    private string Condition() => _dice.Chance(0.9)
        ? string.Empty
        : $" @{_dice.Of("skip", "include")}(if: {_variables.Maybe("Boolean!", () => new GivenValue.Truth(_dice.Chance(0.5)), 0.5, false).Literal()})";

    /// <summary>A root field's own name the first time, a key of its own after that.</summary>
    private string Key(string field) => _rootKeys.Add(field) ? field : $"{Key()}: {field}";

    private string Key() => string.Create(CultureInfo.InvariantCulture, $"k{_keys++}");

    private string Named(string field) => _dice.Chance(0.2) ? $"x_{field.TrimStart('_')}: {field}" : field;

    private string Item(Resource resource, InformationItem item) => _swapped.TryGetValue(resource.TypeName, out var swapped)
        ? item.Field == swapped.One ? $"{swapped.Other}: {item.Field}"
            : item.Field == swapped.Other ? $"{swapped.One}: {item.Field}"
            : Named(item.Field)
        : Named(item.Field);
}
