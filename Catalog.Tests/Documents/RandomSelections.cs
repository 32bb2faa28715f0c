namespace Catalog.Tests.Documents;

/// <summary>Documents drawn at random from few keys, fields and arguments, so that some of them conflict.</summary>
internal sealed class RandomSelections(int seed)
{
    private static readonly string[] Leaves = ["code", "name", "typeName"];

    private readonly Random _random = new(seed);

    public string Document()
    {
        var fragments = Enumerable.Range(0, 3).Select(number => $"fragment F{number} on Resource {{ {Selections(2, number + 1)} }}");
        return $"{{ catalogue {{ resources {{ {Selections(3, 0)} ...F0 ...F1 ...F2 }} }} {Roots()} }} {string.Join(' ', fragments)}";
    }

    // A fragment spreads later ones alone.
    private string Selections(int depth, int firstFragment) =>
        string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Selection(depth, firstFragment)));

    private string Selection(int depth, int firstFragment) => _random.Next(depth > 0 ? 6 : 3) switch
    {
        0 => Leaves[_random.Next(Leaves.Length)],
        1 or 2 => $"{Key()}{Leaves[_random.Next(_random.Next(6) == 0 ? Leaves.Length : 1)]}",
        3 => $"... on Resource {{ {Selections(depth - 1, firstFragment)} }}",
        4 when firstFragment < 3 => $"...F{_random.Next(firstFragment, 3)}",
        _ => $"informationItems {{ {Key()}code resource {{ {Selections(depth - 1, firstFragment)} }} }}",
    };

    private string Key() => _random.Next(2) == 0 ? string.Empty : $"k{_random.Next(3)}: ";

    private string Roots() => string.Join(' ', Enumerable.Range(0, _random.Next(3)).Select(_ =>
        $"t: __type(name: {(_random.Next(3) == 0 ? "\"A\"" : "\"B\"")}) {{ name fields{(_random.Next(3) == 0 ? "(includeDeprecated: true)" : string.Empty)} {{ name }} }}"));
}
