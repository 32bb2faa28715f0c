using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Catalog.Tests.Execution.Rows;

namespace Catalog.Tests.Execution.Operations;

/// <summary>Random filters, orderings and values that the use may give, as literals, as variables, and mixed.</summary>
internal sealed class RandomInputs(Dice dice, Setting setting, RandomVariables variables)
{
    private const int Deepest = 3;

    private static readonly string[] Equality = ["eq", "neq", "in", "nin"];
    private static readonly string[] Sizes = [.. Equality, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Texts = [.. Equality, "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    /// <summary>The arguments that choose and order the rows of a list; none, often.</summary>
    public IEnumerable<Piece> Selection(Resource resource)
    {
        if (dice.Chance(0.5))
        {
            yield return Piece.Before("where: ", Argument($"{resource.TypeName}FilterInput", () => Filter(resource, 0), 0.1));
        }

        if (dice.Chance(0.5) && Orderable(resource).Count > 0)
        {
            yield return Piece.Before("order: ", Argument($"[{resource.TypeName}SortInput!]", () => Ordering(resource), 0.15));
        }
    }

    public GivenValue Subject(SubjectKind kind) => kind == SubjectKind.NaturalPerson
        ? variables.Maybe("CitizenIdNumber!", () => new GivenValue.Text(CheckedInLowerCase(dice.Of(RandomValues.Persons)), false), 0.3, false)
        : variables.Maybe("UnifiedSocialCreditCode!", () => new GivenValue.Text(dice.Of(RandomValues.Organisations), false), 0.3, false);

    private Piece Argument(string type, Func<GivenValue> value, double asVariable) => variables.Maybe(type, value, asVariable).Literal();

    private GivenValue.Object Filter(Resource resource, int depth)
    {
        var items = resource.Items.Where(setting.Eyes.MayCompare).ToList();
        var registers = setting.Resources
            .Where(register => resource.Subject != SubjectKind.GeographicFeature && register.Subject == resource.Subject && !resource.Items.Any(item => item.Field == register.SubjectField))
            .ToList();
        var fields = new Dictionary<string, GivenValue>(StringComparer.Ordinal);
        for (var count = dice.Of(0, 1, 1, 1, 2, 2, 3); count > 0; count--)
        {
            if (depth < Deepest && dice.Chance(0.2))
            {
                fields.TryAdd(dice.Of("and", "or"), OneOrList([.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => Filter(resource, depth + 1))]));
            }
            else if (depth < Deepest && registers.Count > 0 && dice.Chance(0.3))
            {
                var register = dice.Of(registers);
                fields.TryAdd(register.SubjectField, register.Cardinality == Cardinality.One ? Filter(register, depth + 1) : Records(register, depth + 1));
            }
            else if (items.Count > 0)
            {
                var item = dice.Of(items);
                fields.TryAdd(item.Field, variables.Maybe($"{item.Type.Name}OperationFilterInput", () => Comparisons(item), 0.03));
            }
        }

        return new GivenValue.Object([.. fields.Select(field => (field.Key, field.Value))]);
    }

    private GivenValue.Object Records(Resource register, int depth) => new(
    [
        .. dice.Some(["some", "none", "all", "any"], 2).Select(name => (
            name, name == "any" ? variables.Maybe("Boolean", () => new GivenValue.Truth(dice.Chance(0.5)), 0.1) : (GivenValue)Filter(register, depth))),
    ]);

    private GivenValue.Object Comparisons(InformationItem item) => new([.. dice.Some(Operators(item), dice.Of(1, 1, 1, 2, 3)).Select(name => (name, Operand(item, name)))]);

    private static string[] Operators(InformationItem item) => item.Type.Scalar switch
    {
        ItemScalar.String => Texts,
        ItemScalar.DivisionCode => [.. Equality, "within"],
        ItemScalar.Int or ItemScalar.Float or ItemScalar.Decimal or ItemScalar.Date or ItemScalar.DateTime => Sizes,
        ItemScalar.Boolean => ["eq", "neq"],
        ItemScalar.GeoJson or ItemScalar.Base64 => ["isNull"],
        _ => Equality,
    };

    private GivenValue Operand(InformationItem item, string name)
    {
        var type = item.Type.Name;
        switch (name)
        {
            case "isNull":
                return variables.Maybe("Boolean", () => new GivenValue.Truth(dice.Chance(0.5)), 0.2);
            case "in" or "nin":
                return variables.Maybe($"[{type}]", () => OneOrList([.. Enumerable.Range(0, dice.Between(0, 4)).Select(_ => Nullable(item, 0.1))]), 0.2);
            case "eq" or "neq":
                return dice.Chance(0.15) ? new GivenValue.Null() : variables.Maybe(type, () => Nullable(item, 0.1), 0.25);
            case "contains" or "ncontains" or "startsWith" or "nstartsWith" or "endsWith" or "nendsWith":
                return variables.Maybe(type, () => new GivenValue.Text(Part(item, name), dice.Chance(0.1)), 0.2);
            default:
                return variables.Maybe(type, () => Value(item), 0.2);
        }
    }

    private GivenValue Nullable(InformationItem item, double probability) => dice.Chance(probability) ? new GivenValue.Null() : Value(item);

    /// <summary>A list; one of a single element may be written without its brackets.</summary>
    private GivenValue OneOrList(IReadOnlyList<GivenValue> elements) =>
        elements is [not GivenValue.Null and var only] && dice.Chance(0.3) ? only : new GivenValue.List(elements);

    private GivenValue Value(InformationItem item) => Stored(item) switch
    {
        string code when item.Type.CodeList is { } list =>
            new GivenValue.Member((list.Values.FirstOrDefault(value => value.Code == code) ?? dice.Of(list.Values)).Name),
        string moment when item.Type.Scalar == ItemScalar.DateTime && moment[..4] is not ("0001" or "9999") && dice.Chance(0.3) =>
            new GivenValue.Text(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture), false),
        string number when item.Type.Scalar == ItemScalar.CitizenIdNumber => new GivenValue.Text(CheckedInLowerCase(number), false),
        string text => new GivenValue.Text(text, dice.Chance(0.1)),
        bool truth => new GivenValue.Truth(truth),
        int whole => new GivenValue.Number(whole),
        decimal number => new GivenValue.Number(number),
        var other => throw new InvalidOperationException($"{other} cannot be written."),
    };

    /// <summary>A value that is there, mostly.</summary>
    private object Stored(InformationItem item)
    {
        var there = setting.Rows.Where(row => row.Resource.Items.Contains(item)).Select(row => row.Values[item.Field]).OfType<object>().ToList();
        return there.Count > 0 && dice.Chance(0.75) ? dice.Of(there) : RandomValues.Value(dice, item);
    }

    private string Part(InformationItem item, string name)
    {
        var characters = ((string)Stored(item)).EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var count = Math.Min(dice.Between(0, 4), characters.Count);
        var start = name.EndsWith("startsWith", StringComparison.OrdinalIgnoreCase) ? 0
            : name.EndsWith("endsWith", StringComparison.OrdinalIgnoreCase) ? characters.Count - count
            : dice.Between(0, characters.Count - count);
        var part = string.Concat(characters.Skip(start).Take(dice.Chance(0.1) ? characters.Count : count));
        return dice.Chance(0.2) ? InOtherCase(part) : part;
    }

    private static string InOtherCase(string text) => string.Concat(text.Select(letter => char.IsLower(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));

    private string CheckedInLowerCase(string number) => dice.Chance(0.3) ? number.ToLowerInvariant() : number;

    private List<(IReadOnlyList<string> Path, InformationItem Item)> Orderable(Resource resource)
    {
        IReadOnlyList<InformationItem> Items(Resource of) =>
            [.. of.Items.Where(item => item.Type.Scalar is not (ItemScalar.GeoJson or ItemScalar.Base64) && setting.Eyes.MayCompare(item))];
        var keys = Items(resource).Select(item => ((IReadOnlyList<string>)[], item)).ToList();
        foreach (var register in setting.Resources.Where(register =>
            register.Subject == resource.Subject && register.Subject != SubjectKind.GeographicFeature && register.Cardinality == Cardinality.One
            && !resource.Items.Any(item => item.Field == register.SubjectField)))
        {
            IReadOnlyList<string> path = dice.Chance(0.1) ? [register.SubjectField, register.SubjectField] : [register.SubjectField];
            if (path.Count == 1 || !register.Items.Any(item => item.Field == register.SubjectField))
            {
                keys.AddRange(Items(register).Select(item => (path, item)));
            }
        }

        return keys;
    }

    private GivenValue Ordering(Resource resource)
    {
        var orderable = Orderable(resource);
        return OneOrList(
        [
            .. Enumerable.Range(0, dice.Of(0, 1, 1, 1, 2, 2, 3, 5)).Select(_ => dice.Of(orderable)).Select(key => key.Path.Reverse().Aggregate(
                new GivenValue.Object([(key.Item.Field, variables.Maybe("SortEnumType!", () => new GivenValue.Member(dice.Of("ASC", "DESC")), 0.05, false))]),
                (inner, register) => new GivenValue.Object([(register, inner)]))),
        ]);
    }
}
